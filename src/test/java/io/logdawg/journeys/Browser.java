package io.logdawg.journeys;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A headless Chromium of this machine, driven by Playwright, which downloads none of its own.
 *
 * <p>Not for use by several threads: Playwright's objects belong to the thread that made them.
 */
public final class Browser implements AutoCloseable {

  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--no-first-run");

  /** As long as a page may need on a machine that is busy with other work. */
  private static final int PATIENCE_MS = 60_000;

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser browser;
  private final List<Page> pages = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  public Browser() {
    var executable = Chromium.executable();
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(new LaunchOptions().setExecutablePath(executable).setArgs(QUIET));
  }

  /** A page of a person of its own: shares neither cookies nor storage with the others. */
  Page page() {
    return watched(browser.newContext().newPage());
  }

  /** The same on a phone's screen. */
  Page phone() {
    var options = new com.microsoft.playwright.Browser.NewContextOptions();
    options.setViewportSize(390, 844).setIsMobile(true).setHasTouch(true);
    return watched(browser.newContext(options).newPage());
  }

  /** With a screen, a colour scheme or settings of its own. */
  public Page page(com.microsoft.playwright.Browser.NewContextOptions options) {
    return watched(browser.newContext(options).newPage());
  }

  private Page watched(Page page) {
    pages.add(page);
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        complaints.add(message.text());
      }
    });
    page.onPageError(complaints::add);
    return page;
  }

  @Override
  public void close() {
    LastSeen.keep(pages, complaints);
    playwright.close();
  }
}
