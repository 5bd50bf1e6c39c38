package io.logdawg.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.ElementUtilsKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.router.RouterLink;
import io.logdawg.testing.PageTest;
import io.logdawg.testing.TestOrganizations;
import org.junit.jupiter.api.Test;

class MainLayoutTest extends PageTest {

  @Test
  void theQuestionMarkShowsTheShortcuts() {
    open("");

    pressQuestionMark();

    assertThat(text()).contains("Search the reports", "Send the log that is being written");
  }

  @Test
  void theShortcutsCanBeClosed() {
    open("");
    pressQuestionMark();

    _click(_get(Button.class, spec -> spec.withText("Close")));

    assertThat(_find(ShortcutsHelp.class)).isEmpty();
  }

  @Test
  void aRepositoryLeadsBackToTheList() {
    var repository = TestOrganizations.repository(database, organization);
    open("repositories/" + repository);

    var crumbs = _get(Nav.class, spec -> spec.withAttribute("aria-label", "Breadcrumb"));

    assertThat(_get(crumbs, RouterLink.class).getHref()).isEqualTo("repositories");
  }

  @Test
  void aLostConnectionIsTriedAgainAndAgain() {
    open("");

    var words = UI.getCurrent().getReconnectDialogConfiguration();

    assertThat(words.getDialogText()).contains("tries again by itself");
    assertThat(words.getReconnectAttempts()).isEqualTo(Integer.MAX_VALUE);
  }

  private static void pressQuestionMark() {
    var page = _get(AppLayout.class).getElement();
    ElementUtilsKt._fireDomEvent(
        page, new DomEvent(page, "page-key-pressed63", JacksonUtils.createObjectNode()));
    roundtrip();
  }
}
