package io.logdawg.pages;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import io.logdawg.testing.PageTest;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** No page asks the database more than a few times, however much it shows. */
@Import(StatementLog.Around.class)
class PageStatementsTest extends PageTest {

  private static final int MOST = 5;
  private static final int SEEN_AT_ONCE = 50;

  @Autowired private StatementLog log;

  @Test
  void noPageAsksMoreThanFiveTimes() {
    var seeded = SeededOrganization.fill(database, organization, 60, 12);
    var softly = new SoftAssertions();

    for (var route : routes()) {
      var address = address(route, seeded);
      // Open already, it is made anew with all that is around it, as at a first visit.
      open(address);
      var statements = log.during(() -> openToTheEnd(address));

      softly
          .assertThat(shown())
          .as("what is shown at /%s, and not a failure", address)
          .hasAtLeastOneElementOfType(route.getNavigationTarget());
      softly
          .assertThat(statements.size())
          .as("/%s asks: %n%s", address, String.join("\n--\n", statements))
          .isLessThanOrEqualTo(MOST);
    }

    softly.assertAll();
  }

  @Test
  void aPageThatReadsSomethingIsSeenToAsk() {
    var seeded = SeededOrganization.fill(database, organization, 60, 12);

    var list = log.during(() -> openToTheEnd("reports"));
    var report = log.during(() -> openToTheEnd("reports/" + seeded.report()));

    assertThat(text()).contains("Cart is empty");
    assertThat(list).anySatisfy(sql -> assertThat(sql).contains("from reports"));
    assertThat(report).anySatisfy(sql -> assertThat(sql).contains("report_data"));
  }

  /** With the rows that a browser asks for once it has drawn a table. */
  private static void openToTheEnd(String address) {
    open(address);
    _find(Grid.class).forEach(grid -> grid.getDataCommunicator().setViewportRange(0, SEEN_AT_ONCE));
    roundtrip();
  }

  private static List<HasElement> shown() {
    return UI.getCurrent().getInternals().getActiveRouterTargetsChain();
  }

  private static List<RouteData> routes() {
    var routes = RouteConfiguration.forApplicationScope().getAvailableRoutes();
    assertThat(routes).hasSizeGreaterThan(8);
    return routes;
  }

  private static String address(RouteData route, SeededOrganization seeded) {
    // What stands in an address, by the route's own words for it.
    var parameters = Map.of("repositories/", seeded.repository(), "reports/", seeded.report());
    String template = route.getTemplate();
    int parameter = template.indexOf(':');
    if (parameter < 0) {
      return template;
    }
    String before = template.substring(0, parameter);
    assertThat(parameters).as("say which one of /%s is to be opened", template).containsKey(before);
    return before + parameters.get(before);
  }
}
