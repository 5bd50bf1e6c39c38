package io.logdawg.codebases.ui.repositories;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.router.RouterLink;
import io.logdawg.security.Role;
import io.logdawg.testing.PageTest;
import io.logdawg.testing.TestOrganizations;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RepositoryViewTest extends PageTest {

  @Test
  void saysHowARepositoryIsRead() {
    var id = TestOrganizations.repository(database, organization);
    TestOrganizations.execute(
        database,
        """
        update repositories set path_mappings = '{"rules": [{"from": "/app/", "to": "src/"}]}'
        where id = '%s'
        """
            .formatted(id));

    open("repositories/" + id);

    assertThat(text())
        .contains("acme/" + id, "Read at Git server", "main", "read as the public does")
        .contains("/app/", "is found in", "src/");
  }

  @Test
  void theListLeadsHere() {
    var id = TestOrganizations.repository(database, organization);

    open("repositories");

    assertThat(_find(RouterLink.class))
        .anySatisfy(link -> assertThat(link.getHref()).isEqualTo("repositories/" + id));
  }

  @Test
  void disconnectingLeadsBackToTheList() {
    open("repositories/" + TestOrganizations.repository(database, organization));

    _click(_get(Button.class, spec -> spec.withText("Disconnect")));
    ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));

    assertThat(text()).contains("No repositories yet");
  }

  @Test
  void membersSeeItButChangeNothing() {
    var id = TestOrganizations.repository(database, organization);
    signIn(Role.MEMBER);

    open("repositories/" + id);

    assertThat(text()).contains("acme/" + id);
    assertThat(_find(Button.class, spec -> spec.withText("Edit"))).isEmpty();
    assertThat(_find(Button.class, spec -> spec.withText("Disconnect"))).isEmpty();
  }

  @Test
  void anotherOrganizationsDoesNotExist() {
    var others = TestOrganizations.repository(database, TestOrganizations.create(database));

    open("repositories/" + others);

    assertThat(text()).contains("There is no such repository").doesNotContain("acme/");
  }

  @Test
  void whatIsNoIdDoesNotExist() {
    open("repositories/nonsense");

    assertThat(text()).contains("There is no such repository");
  }

  @Test
  void whatIsGoneDoesNotExist() {
    open("repositories/" + UUID.randomUUID());

    assertThat(text()).contains("There is no such repository");
  }
}
