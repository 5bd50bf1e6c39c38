package io.logdawg.codebases.ui.repositories;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import io.logdawg.codebases.credentials.Credential;
import io.logdawg.codebases.credentials.Credentials;
import io.logdawg.codebases.credentials.NewCredential;
import io.logdawg.source.account.AccountRepositories.Seen;
import io.logdawg.source.testing.AccountDouble;
import io.logdawg.testing.PageTest;
import java.net.URI;
import java.util.Map;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "logdawg.source.allowed-hosts=127.0.0.1")
class RepositoryChoiceTest extends PageTest {

  private final AccountDouble github = new AccountDouble();

  @Autowired private Credentials credentials;

  @AfterEach
  void stop() {
    github.close();
  }

  @Test
  void aChosenRepositoryFillsInItsAddressAndItsBranch() {
    github.answering(
        "/user/repos",
        """
        [{"full_name": "acme/shop", "html_url": "https://github.com/acme/shop", "default_branch": "trunk"}]
        """);
    chooseCredential();
    eventually(() -> assertThat(choice().isEnabled()).isTrue());

    choice().setValue(new Seen("acme/shop", URI.create("https://github.com/acme/shop"), "trunk"));

    assertThat(textField("Address of the repository").getValue())
        .isEqualTo("https://github.com/acme/shop");
    assertThat(textField("Default branch").getValue()).isEqualTo("trunk");
  }

  @Test
  void whereTheProviderRefusesItSaysSoAndTheAddressCanBeTyped() {
    github.answering("/user/repos", 401, "{\"message\": \"Bad credentials\"}", Map.of());

    chooseCredential();

    eventually(() ->
        assertThat(choice().getHelperText())
            .contains("refused the credential", "type the address"));
    assertThat(textField("Address of the repository").isEnabled()).isTrue();
  }

  private void chooseCredential() {
    github.answering("/user", 200, "{}", Map.of("X-OAuth-Scopes", "repo"));
    var added =
        credentials.add(
            new NewCredential(
                "Hub", "github", "a-token-0123", null, null, github.base().toString(), null));
    open("repositories");
    _click(_get(Button.class, spec -> spec.withId("connect-repository")));
    credentialField().setValue(added);
  }

  private static void eventually(ThrowingRunnable expected) {
    await()
        .pollInSameThread()
        .untilAsserted(() -> {
          roundtrip();
          expected.run();
        });
  }

  @SuppressWarnings("unchecked") // A class literal has no type arguments.
  private static ComboBox<Credential> credentialField() {
    return labelled(ComboBox.class, "Credential");
  }

  @SuppressWarnings("unchecked") // A class literal has no type arguments.
  private static ComboBox<Seen> choice() {
    return labelled(ComboBox.class, "Repository");
  }

  private static TextField textField(String label) {
    return labelled(TextField.class, label);
  }

  private static <C extends Component> C labelled(Class<C> type, String label) {
    return _get(type, spec -> spec.withLabel(label));
  }
}
