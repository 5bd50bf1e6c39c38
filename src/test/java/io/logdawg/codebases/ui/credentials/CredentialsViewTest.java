package io.logdawg.codebases.ui.credentials;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.logdawg.security.Role;
import io.logdawg.source.ProviderKind;
import io.logdawg.source.testing.AppKeys;
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
  void takesAGitHubAppInPlaceOfAToken() {
    open("credentials");
    _click(_get(Button.class, spec -> spec.withId("add-credential")));
    fill(_get(TextField.class, spec -> spec.withLabel("Name")), "Our App");
    chooseApp();
    fill(_get(TextField.class, spec -> spec.withLabel("App ID")), "12345");
    fill(_get(TextArea.class), AppKeys.pkcs1());

    _click(_get(Button.class, spec -> spec.withId("save-credential")));

    awaitText("Our App");
    assertThat(text()).contains("app 12345").doesNotContain("PRIVATE KEY");
  }

  @Test
  void anAppsKeyThatIsNoneIsRefusedBesideItsField() {
    open("credentials");
    _click(_get(Button.class, spec -> spec.withId("add-credential")));
    fill(_get(TextField.class, spec -> spec.withLabel("Name")), "Our App");
    chooseApp();
    fill(_get(TextField.class, spec -> spec.withLabel("App ID")), "12345");
    fill(_get(TextArea.class), "no key");

    _click(_get(Button.class, spec -> spec.withId("save-credential")));

    await()
        .pollInSameThread()
        .untilAsserted(() -> {
          roundtrip();
          assertThat(_get(TextArea.class).isInvalid()).isTrue();
        });
  }

  @Test
  void onlyGitHubHasApps() {
    open("credentials");
    _click(_get(Button.class, spec -> spec.withId("add-credential")));
    chooseApp();

    choose(Select.class, ProviderKind.AZURE_DEVOPS);

    assertThat(_find(RadioButtonGroup.class)).isEmpty();
    assertThat(_find(TextArea.class)).isEmpty();
    assertThat(_get(PasswordField.class).isVisible()).isTrue();
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

  private static void chooseApp() {
    choose(RadioButtonGroup.class, "GitHub App");
  }

  @SuppressWarnings("unchecked") // A class literal has no type arguments.
  private static <F extends Component & HasValue<?, ?>> void choose(Class<F> field, Object value) {
    fill((HasValue<?, Object>) _get(field), value);
  }

  private static void add(String name, String token, String url) {
    _click(_get(Button.class, spec -> spec.withId("add-credential")));
    fill(_get(TextField.class, spec -> spec.withLabel("Name")), name);
    choose(Select.class, ProviderKind.GIT);
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
