package io.logdawg.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.FormatMethod;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import io.logdawg.journeys.Browser;
import io.logdawg.tenancy.Lookups;
import io.logdawg.testing.ApplicationTest;
import io.logdawg.testing.TestDatabase;
import io.logdawg.testing.TestOrganizations;
import jakarta.servlet.ServletContext;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Prints what opening each page costs where there is much to show; see bench/README.md. */
@ApplicationTest
@Import(PageWatch.Around.class)
class PagesBench {

  private static final int REPORTS = Integer.getInteger("pages.reports", 100_000);
  private static final int REPOSITORIES = Integer.getInteger("pages.repositories", 1_000);
  private static final int OPENINGS = Integer.getInteger("pages.openings", 20);
  private static final int SESSIONS = Integer.getInteger("pages.sessions", 100);
  private static final int COLD = 5;

  /** The server has answered all, and the tables have their rows. */
  private static final String READY =
      """
      () => document.querySelector('main h1, main h2')
        && Object.values(window.Vaadin.Flow.clients).every(one => !one.isActive || !one.isActive())
        && [...document.querySelectorAll('vaadin-grid')].every(one => !one.loading)
      """;

  @LocalServerPort private int port;
  @Autowired private TestDatabase database;
  @Autowired private ServletContext servlets;
  @Autowired private Lookups lookups;
  @Autowired private PageWatch watch;

  @Test
  void print() {
    long begun = System.nanoTime();
    var organization = lookups.organizationOfSlug("local").orElseThrow();
    var seeded = SeededOrganization.fill(database, organization, REPORTS, REPOSITORIES);
    TestOrganizations.execute(database, "vacuum analyze");
    say(
        "%s %s, %d processors, Java %s, %,d reports, %,d repositories, seeded in %d s",
        System.getProperty("os.name"),
        System.getProperty("os.version"),
        Runtime.getRuntime().availableProcessors(),
        Runtime.version(),
        REPORTS,
        REPOSITORIES,
        (System.nanoTime() - begun) / 1_000_000_000);
    try (var browser = new Browser()) {
      var page = browser.page(options());
      signIn(page);
      say("| page | statements | server, median | server, 95th |%n|---|---:|---:|---:|");
      routes(seeded).forEach(route -> openings(page, route));
      cold(browser, page.context().storageState());
      page.context().close();
      heap(browser);
    }
  }

  private void openings(Page page, String route) {
    var statements = new ArrayList<Long>();
    var times = new ArrayList<Long>();
    for (int i = 0; i < OPENINGS + 3; i++) {
      watch.forget();
      open(page, route);
      // The first ones load classes.
      if (i >= 3) {
        statements.add(watch.statements());
        times.add(watch.micros());
      }
    }
    say(
        "| /%s | %d | %.0f ms | %.0f ms |",
        route.replaceAll("[0-9a-f-]{36}", "…"),
        share(statements, 0.5),
        share(times, 0.5) / 1_000.0,
        share(times, 0.95) / 1_000.0);
  }

  private void cold(Browser browser, String signedIn) {
    var times = new ArrayList<Long>();
    for (int i = 0; i < COLD; i++) {
      var page = browser.page(options().setStorageState(signedIn));
      open(page, "reports");
      times.add(((Number) page.evaluate("performance.now()")).longValue());
      page.context().close();
    }
    say("reports until interactive, nothing cached: %d ms at the median", share(times, 0.5));
  }

  private void heap(Browser browser) {
    long before = liveHeap();
    int open = watch.openPages();
    for (int i = 0; i < SESSIONS; i++) {
      var page = browser.page(options());
      signIn(page);
      open(page, "reports");
      // Gone without a word to the server, so that the session stays.
      page.context().setOffline(true);
      page.context().close();
    }
    assertThat(watch.openPages() - open).isGreaterThanOrEqualTo(SESSIONS);
    say(
        "heap of a session with the reports open, of %d: %,d kB",
        SESSIONS, (liveHeap() - before) / SESSIONS / 1_000);
  }

  private static long liveHeap() {
    var memory = ManagementFactory.getMemoryMXBean();
    for (int i = 0; i < 3; i++) {
      memory.gc();
    }
    return memory.getHeapMemoryUsage().getUsed();
  }

  private void signIn(Page page) {
    page.navigate("http://localhost:" + port + "/sign-in");
    page.waitForSelector("vaadin-login-form input[name=username]");
    page.fill("input[name=username]", "admin");
    page.fill("input[name=password]", ApplicationTest.PASSWORD);
    page.keyboard().press("Enter");
    page.waitForSelector("vaadin-side-nav");
  }

  private void open(Page page, String route) {
    page.navigate("http://localhost:" + port + "/" + route);
    page.waitForFunction(READY);
  }

  private static NewContextOptions options() {
    return new NewContextOptions().setViewportSize(1280, 900).setBypassCSP(true);
  }

  private List<String> routes(SeededOrganization seeded) {
    var parameters = Map.of("repositories/", seeded.repository(), "reports/", seeded.report());
    var routes = new TreeSet<String>();
    var registry = ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets));
    for (RouteData route : registry.getRegisteredRoutes()) {
      String before = route.getTemplate().replaceFirst(":.*", "");
      routes.add(before.equals(route.getTemplate()) ? before : before + parameters.get(before));
    }
    // Shown to whoever is not signed in yet.
    routes.remove("sign-in");
    return List.copyOf(routes);
  }

  private static long share(List<Long> values, double share) {
    var sorted = values.stream().sorted().toList();
    return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(sorted.size() * share)));
  }

  @FormatMethod
  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
