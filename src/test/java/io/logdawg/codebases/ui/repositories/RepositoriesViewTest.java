package io.logdawg.codebases.ui.repositories;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextField;
import io.logdawg.security.Role;
import io.logdawg.testing.PageTest;
import io.logdawg.testing.TestOrganizations;
import org.junit.jupiter.api.Test;

class RepositoriesViewTest extends PageTest {

  @Test
  void withoutAnySaysWhatItIsFor() {
    open("repositories");

    assertThat(text()).contains("No repositories yet", "Connect repository");
  }

  @Test
  void aPrivateAddressIsRefusedBesideItsField() {
    open("repositories");
    _click(_get(Button.class, spec -> spec.withId("connect-repository")));
    var url = _get(TextField.class, spec -> spec.withLabel("Address of the repository"));
    fill(url, "https://127.0.0.1/owner/name");

    _click(_get(Button.class, spec -> spec.withId("check-connection")));

    await()
        .pollInSameThread()
        .untilAsserted(() -> {
          roundtrip();
          assertThat(url.isInvalid()).isTrue();
        });
    assertThat(url.getErrorMessage()).contains("127.0.0.1");
    assertThat(_get(Button.class, spec -> spec.withId("connect")).isEnabled()).isFalse();
  }

  @Test
  void disconnectingSaysHowManyReportsGoWithIt() {
    var repository = TestOrganizations.repository(database, organization);
    TestOrganizations.execute(
        database,
        """
        insert into reports (id, org_id, repo_id, created_at, last_seen_at, trigger, log_text,
          title, status, finished_at)
        values (gen_random_uuid(), '%s', '%s', now(), now(), 'api', 'boom', 'Boom', 'failed', now())
        """
            .formatted(organization, repository));
    open("repositories");

    _click(_get(Button.class, spec -> spec.withText("Disconnect")));
    assertThat(_get(ConfirmDialog.class).getElement().getProperty("message"))
        .contains("Its report is deleted with it");
    ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));

    assertThat(text()).contains("No repositories yet");
  }

  @Test
  void membersSeeThemButChangeNothing() {
    TestOrganizations.repository(database, organization);
    signIn(Role.MEMBER);

    open("repositories");

    assertThat(text()).contains("acme/");
    assertThat(_find(Button.class, spec -> spec.withText("Disconnect"))).isEmpty();
    assertThat(_find(Button.class, spec -> spec.withId("connect-repository"))).isEmpty();
  }

  @Test
  void otherOrganizationsRepositoriesAreNotShown() {
    TestOrganizations.repository(database, TestOrganizations.create(database));

    open("repositories");

    assertThat(text()).contains("No repositories yet");
  }
}
