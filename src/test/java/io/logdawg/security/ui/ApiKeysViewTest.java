package io.logdawg.security.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.textfield.TextField;
import io.logdawg.security.Role;
import io.logdawg.testing.PageTest;
import org.junit.jupiter.api.Test;

class ApiKeysViewTest extends PageTest {

  @Test
  void showsANewKeyOnce() {
    open("api-keys");

    create("Pipeline");
    var plain = _get(Code.class, spec -> spec.withId("new-key")).getText();
    _click(_get(Button.class, spec -> spec.withText("I have it")));
    roundtrip();

    assertThat(plain).hasSizeGreaterThan(20);
    assertThat(text()).contains("Pipeline").doesNotContain(plain);
  }

  @Test
  void aKeyWithoutANameIsRefusedBesideItsField() {
    open("api-keys");

    create("");

    assertThat(_get(TextField.class).isInvalid()).isTrue();
  }

  @Test
  void revokesAfterAsking() {
    open("api-keys");
    create("Pipeline");
    _click(_get(Button.class, spec -> spec.withText("I have it")));

    _click(_get(Button.class, spec -> spec.withText("Revoke")));
    ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));

    assertThat(text()).contains("Revoked");
  }

  @Test
  void withoutAnySaysWhatTheyAreFor() {
    open("api-keys");

    assertThat(text()).contains("No API keys yet");
  }

  @Test
  void membersDoNotGetHere() {
    signIn(Role.MEMBER);

    open("api-keys");

    assertThat(text()).contains("There is no such page");
  }

  private static void create(String name) {
    _click(_get(Button.class, spec -> spec.withId("create-key")));
    fill(_get(TextField.class), name);
    _click(_get(Button.class, spec -> spec.withId("save-key")));
  }
}
