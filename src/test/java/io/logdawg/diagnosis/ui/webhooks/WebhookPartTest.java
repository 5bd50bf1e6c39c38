package io.logdawg.diagnosis.ui.webhooks;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Code;
import io.logdawg.codebases.RepositoryId;
import io.logdawg.codebases.webhooks.Webhooks;
import io.logdawg.security.Role;
import io.logdawg.testing.PageTest;
import io.logdawg.testing.TestOrganizations;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class WebhookPartTest extends PageTest {

  @Autowired Webhooks webhooks;

  private UUID repository;

  @BeforeEach
  void connect() {
    repository = TestOrganizations.repository(database, organization);
  }

  @Test
  void saysWhereProvidersDeliverAndHowToSetThatUp() {
    open("repositories/" + repository);

    assertThat(text())
        .contains(
            "/api/v1/webhooks/" + repository, "takes no deliveries", "Nothing has been delivered")
        .contains("Set it up by hand");
  }

  @Test
  void theSecretIsShownOnce() {
    open("repositories/" + repository);

    _click(_get(Button.class, spec -> spec.withId("new-secret")));
    String plain = _get(Code.class, spec -> spec.withId("new-webhook-secret")).getText();
    _click(_get(Button.class, spec -> spec.withText("I have it")));
    roundtrip();

    assertThat(plain).hasSize(43);
    assertThat(text()).contains("Its secret was made").doesNotContain(plain);
  }

  @Test
  void aNewSecretIsAskedForFirst() {
    webhooks.renewSecret(new RepositoryId(repository));
    open("repositories/" + repository);

    _click(_get(Button.class, spec -> spec.withId("new-secret")));

    assertThat(_get(ConfirmDialog.class).getElement().getProperty("message"))
        .contains("good no longer");
    ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
    assertThat(_find(Code.class, spec -> spec.withId("new-webhook-secret"))).hasSize(1);
  }

  @Test
  void noMoreDeliveriesAreTakenOnceItIsClosed() {
    webhooks.renewSecret(new RepositoryId(repository));
    open("repositories/" + repository);

    _click(_get(Button.class, spec -> spec.withText("Take no more")));
    ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));

    assertThat(text()).contains("takes no deliveries");
    assertThat(webhooks.get(new RepositoryId(repository)).secretSince()).isNull();
  }

  @Test
  void freshDiagnosesAreAskedForByATick() {
    open("repositories/" + repository);

    fill(_get(Checkbox.class, spec -> spec.withId("rediagnose")), true);

    assertThat(webhooks.get(new RepositoryId(repository)).rediagnoses()).isTrue();
  }

  @Test
  void theLastDeliveriesAreShownWithTheirOutcome() {
    delivered("1", "push", "other-ref", "'refs/heads/feature'");
    delivered("2", "ping", "ping", "null");

    open("repositories/" + repository);

    assertThat(text()).contains("feature", "Noted: not the default branch", "The provider reached");
  }

  @Test
  void aProviderThatRefusesSaysWhichRightIsMissing() {
    TestOrganizations.execute(
        database,
        "update repositories set provider = 'github' where id = '%s'".formatted(repository));
    open("repositories/" + repository);

    _click(_get(Button.class, spec -> spec.withId("register-webhook")));

    await()
        .pollInSameThread()
        .untilAsserted(() -> {
          roundtrip();
          assertThat(text()).contains("Give the repository a credential that may manage webhooks");
        });
    assertThat(_get(Button.class, spec -> spec.withId("register-webhook")).isEnabled()).isTrue();
  }

  @Test
  void membersSeeDeliveriesAndNoSecret() {
    signIn(Role.MEMBER);

    open("repositories/" + repository);

    assertThat(text()).contains("Last deliveries").doesNotContain("/api/v1/webhooks/");
    assertThat(_find(Button.class, spec -> spec.withId("new-secret"))).isEmpty();
  }

  @Test
  void anotherOrganizationsRepositoryIsNotThere() {
    UUID other = TestOrganizations.repository(database, TestOrganizations.create(database));

    open("repositories/" + other);

    assertThat(text()).contains("There is no such").doesNotContain("acme/" + other);
  }

  private void delivered(String id, String event, String outcome, String ref) {
    TestOrganizations.execute(
        database,
        """
        insert into webhook_deliveries
          (org_id, repo_id, delivery_id, event, outcome, ref, received_at)
        values ('%s', '%s', '%s', '%s', '%s', %s, now())
        """
            .formatted(organization, repository, id, event, outcome, ref));
  }
}
