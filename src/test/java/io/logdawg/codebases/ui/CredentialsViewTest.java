package io.logdawg.codebases.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import io.logdawg.security.Role;
import io.logdawg.testing.PageTest;
import org.junit.jupiter.api.Test;

class CredentialsViewTest extends PageTest {

  private static final String TOKEN = "ghp_thisIsNoRealToken1234";

  @Test
  void savesATokenAndShowsOnlyItsEnd() {
    open("credentials");

    add("Reader", TOKEN, "");

    awaitText("Reader");
    assertThat(text()).contains("…1234").doesNotContain(TOKEN);
  }

  @Test
  void aTokenWithSpacesIsRefusedBesideItsField() {
    open("credentials");

    add("Reader", "two words", "");

    var token = _get(PasswordField.class);
    await()
        .pollInSameThread()
        .untilAsserted(() -> {
          roundtrip();
          assertThat(token.isInvalid()).isTrue();
        });
    assertThat(token.getErrorMessage()).contains("one line without spaces");
  }

  @Test
  void nothingIsKeptWhereTheTrialFails() {
    open("credentials");

    add("Reader", TOKEN, "https://127.0.0.1/owner/name");

    var url = _get(TextField.class, spec -> spec.withLabel("Try it on"));
    await()
        .pollInSameThread()
        .untilAsserted(() -> {
          roundtrip();
          assertThat(url.isInvalid()).isTrue();
        });
    open("credentials");
    assertThat(text()).contains("No credentials yet");
  }

  @Test
  void deletesAfterAsking() {
    open("credentials");
    add("Reader", TOKEN, "");
    awaitText("Reader");

    _click(_get(Button.class, spec -> spec.withText("Delete")));
    ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));

    assertThat(text()).contains("No credentials yet");
  }

  @Test
  void membersDoNotGetHere() {
    signIn(Role.MEMBER);

    open("credentials");

    assertThat(text()).contains("There is no such page");
  }

  private static void add(String name, String token, String url) {
    _click(_get(Button.class, spec -> spec.withId("add-credential")));
    fill(_get(TextField.class, spec -> spec.withLabel("Name")), name);
    assertThat(_get(PasswordField.class).getValue()).isEmpty();
    fill(_get(PasswordField.class), token);
    fill(_get(TextField.class, spec -> spec.withLabel("Try it on")), url);
    _click(_get(Button.class, spec -> spec.withId("save-credential")));
  }

  private static void awaitText(String expected) {
    await()
        .pollInSameThread()
        .untilAsserted(() -> {
          roundtrip();
          assertThat(text()).contains(expected, "Used by");
        });
  }
}
