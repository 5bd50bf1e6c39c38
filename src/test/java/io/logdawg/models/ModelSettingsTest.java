package io.logdawg.models;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.checkbox.Checkbox;
import io.logdawg.base.FailureException;
import io.logdawg.narrative.chat.ChatNarrator;
import io.logdawg.testing.PageTest;
import org.junit.jupiter.api.Test;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

class ModelSettingsTest extends PageTest {

  @Autowired private ObjectProvider<ChatModel> model;
  @Autowired private ObjectProvider<ChatNarrator> narrator;
  @Autowired private ModelChoices choices;

  @Test
  void withoutAProviderNothingOfAModelIsThere() {
    assertThat(model.stream()).isEmpty();
    assertThat(narrator.stream()).isEmpty();
  }

  @Test
  void withoutAProviderThereIsNothingToSwitchOn() {
    open("settings");

    assertThat(text()).contains("Reports are complete without one");
    _assertNone(Checkbox.class, spec -> spec.withId("model-enabled"));
  }

  @Test
  void withoutAProviderNothingCanBeSwitchedOn() {
    assertThatThrownBy(() -> choices.change(ModelRules.DEFAULT))
        .isInstanceOf(FailureException.class)
        .hasMessageContaining("no language model");
  }
}
