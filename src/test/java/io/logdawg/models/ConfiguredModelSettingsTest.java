package io.logdawg.models;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import io.logdawg.base.FailureException;
import io.logdawg.security.Role;
import io.logdawg.testing.PageTest;
import io.logdawg.testing.TestOrganizations;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Where whoever runs the installation has set up a model. Nothing is asked of it here. */
@TestPropertySource(
    properties = {
      "spring.ai.model.chat=openai",
      "spring.ai.openai.base-url=http://localhost:1/v1",
      "spring.ai.openai.api-key=not-used",
      "spring.ai.openai.chat.model=clever-1",
      "logdawg.model.models=clever-2"
    })
@DirtiesContext
class ConfiguredModelSettingsTest extends PageTest {

  @Autowired private ModelChoices choices;

  @Test
  void itIsOffUntilAnAdministratorSwitchesItOn() {
    open("settings");

    assertThat(enabled().getValue()).isFalse();
    assertThat(model().getValue()).isEqualTo("clever-1");
    assertThat(text()).contains("This month so far: 0 tokens.");
  }

  @Test
  void anAdministratorSwitchesItOnChoosesAndBoundsIt() {
    open("settings");
    enabled().setValue(true);
    model().setValue("clever-2");
    tokens().setValue(700);

    save();

    var rules = choices.get().rules();
    assertThat(rules.enabled()).isTrue();
    assertThat(rules.model()).isEqualTo("clever-2");
    assertThat(rules.monthlyTokens()).isEqualTo(700_000);
    assertThat(
            TestOrganizations.count(
                database,
                "select count(*) from audit_log where org_id = '%s' and detail::text like '%%clever-2%%'"
                    .formatted(organization)))
        .isOne();
  }

  @Test
  void aNumberThatCannotBeIsToldAndNothingIsSaved() {
    open("settings");
    enabled().setValue(true);
    tokens().setValue(-1);

    save();

    assertThat(text()).contains("Nothing is saved yet: look at the numbers.");
    assertThat(choices.get().rules().enabled()).isFalse();
  }

  @Test
  void onlyAnAdministratorChangesIt() {
    signIn(Role.MEMBER);

    assertThatThrownBy(() -> choices.change(ModelRules.DEFAULT))
        .isInstanceOf(FailureException.class)
        .hasMessageContaining("role");
  }

  @Test
  void anotherOrganizationKeepsItsOwn() {
    open("settings");
    enabled().setValue(true);
    save();
    organization = TestOrganizations.create(database);
    signIn(Role.ADMIN);

    open("settings");

    assertThat(enabled().getValue()).isFalse();
  }

  private static Checkbox enabled() {
    return _get(Checkbox.class, spec -> spec.withId("model-enabled"));
  }

  @SuppressWarnings("unchecked") // No literal has a type parameter.
  private static Select<String> model() {
    return _get((Class<Select<String>>) (Class<?>) Select.class, spec -> spec.withId("model-name"));
  }

  private static IntegerField tokens() {
    return _get(IntegerField.class, spec -> spec.withId("model-tokens"));
  }

  private static void save() {
    _click(_get(Button.class, spec -> spec.withId("save-model")));
  }
}
