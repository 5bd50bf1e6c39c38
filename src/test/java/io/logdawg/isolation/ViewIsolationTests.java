package io.logdawg.isolation;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.HasDataView;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import io.logdawg.security.Role;
import io.logdawg.testing.PageTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every page, opened by an administrator of one organization at addresses of another's things. */
class ViewIsolationTests extends PageTest {

  /** Show nothing of what is stored. */
  private static final Set<String> BARE = Set.of("sign-in");

  private PlantedOrganization ours;
  private PlantedOrganization theirs;

  @BeforeEach
  void plant() {
    ours = PlantedOrganization.in(database);
    theirs = PlantedOrganization.in(database);
    actFor(ours);
  }

  @Test
  void noPageShowsAnythingOfAnother() {
    var before = theirs.rows();

    for (var address : addresses(theirs.ids())) {
      open(address);

      theirs.assertAbsentFrom(everything(), address);
    }

    assertThat(theirs.rows()).isEqualTo(before);
  }

  @Test
  void noQueryShowsAnythingOfAnother() {
    for (var route : routes()) {
      if (!hasId(route)) {
        open(route.getTemplate() + query());

        theirs.assertAbsentFrom(everything(), route.getTemplate(), asked());
      }
    }
  }

  @Test
  void theSamePagesShowTheirOwnerWhatIsThere() {
    actFor(theirs);

    for (var route : routes()) {
      if (!BARE.contains(route.getTemplate())) {
        assertThat(addresses(route, theirs.ids()))
            .as("%s shows nothing of anybody, so it proves nothing", route.getTemplate())
            .anySatisfy(address -> {
              open(address);
              assertThat(everything()).contains(theirs.mark());
            });
      }
    }
  }

  private void actFor(PlantedOrganization planted) {
    organization = planted.id();
    signIn(Role.ADMIN);
  }

  private static List<RouteData> routes() {
    var routes = RouteConfiguration.forApplicationScope().getAvailableRoutes();
    assertThat(routes).hasSizeGreaterThan(8);
    return routes;
  }

  private static List<String> addresses(List<UUID> ids) {
    return routes().stream().flatMap(route -> addresses(route, ids).stream()).toList();
  }

  private static List<String> addresses(RouteData route, List<UUID> ids) {
    if (!hasId(route)) {
      return List.of(route.getTemplate());
    }
    // Parameters are written as ":name", with what they may be after it.
    var template = route.getTemplate().replaceAll(":[^/]+", "{id}");
    var address = template.contains("{id}") ? template : template + "/{id}";
    return ids.stream().map(id -> address.replace("{id}", id.toString())).toList();
  }

  private static boolean hasId(RouteData route) {
    return route.getTemplate().contains(":")
        || HasUrlParameter.class.isAssignableFrom(route.getNavigationTarget());
  }

  /** Whatever a page may be told in its query. */
  private String query() {
    return Map.of(
            "repository", theirs.repository(),
            "report", theirs.report(),
            "credential", theirs.credential(),
            "member", theirs.member(),
            "actor", theirs.member(),
            "q", theirs.mark())
        .entrySet()
        .stream()
        .map(said -> said.getKey() + "=" + said.getValue())
        .collect(Collectors.joining("&", "?", ""));
  }

  private Object[] asked() {
    return new Object[] {
      theirs.repository(), theirs.report(), theirs.credential(), theirs.member(), theirs.mark()
    };
  }

  /** What can be read, and what the browser is told besides. */
  private static String everything() {
    var page = UI.getCurrent();
    return page.getChildren()
            .map(child -> child.getElement().getOuterHTML())
            .collect(Collectors.joining())
        + choices()
        + text()
        + page.getInternals().getTitle();
  }

  /**
   * What can be chosen from, which the browser is told when it is opened; a grid is read as text.
   */
  private static String choices() {
    return _find(Component.class).stream()
        .filter(each -> each instanceof HasDataView && !(each instanceof Grid))
        .flatMap(choice -> ((HasDataView<?, ?, ?>) choice).getGenericDataView().getItems())
        .map(String::valueOf)
        .collect(Collectors.joining());
  }
}
