package io.logdawg.journeys;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Takes a picture of every page of a running application, wide and narrow, light and dark, for
 * looking at. Arguments: address, folder, name, password.
 */
final class Screenshots {

  private record Look(String name, int width, int height, ColorScheme scheme) {}

  private static final List<Look> LOOKS =
      List.of(
          new Look("wide-light", 1280, 800, ColorScheme.LIGHT),
          new Look("wide-dark", 1280, 800, ColorScheme.DARK),
          new Look("phone-light", 390, 844, ColorScheme.LIGHT),
          new Look("phone-dark", 390, 844, ColorScheme.DARK));

  private static final int SETTLE_MS = 400;
  private static final int TALLEST = 8000;

  private final String address;
  private final Path folder;

  private Screenshots(String address, Path folder) {
    this.address = address;
    this.folder = folder;
  }

  public static void main(String[] arguments) {
    var screenshots = new Screenshots(arguments[0], Path.of(arguments[1]));
    try (var browser = new Browser()) {
      for (var look : LOOKS) {
        screenshots.take(browser.page(options(look)), look, arguments[2], arguments[3]);
      }
    }
  }

  private static NewContextOptions options(Look look) {
    return new NewContextOptions()
        .setViewportSize(look.width(), look.height())
        .setColorScheme(look.scheme())
        .setReducedMotion(ReducedMotion.REDUCE);
  }

  private void take(Page page, Look look, String name, String password) {
    page.navigate(address + "/sign-in");
    page.waitForSelector("vaadin-login-form input[name=username]");
    shoot(page, look, "sign-in");
    page.fill("input[name=username]", name);
    page.fill("input[name=password]", password);
    page.keyboard().press("Enter");
    page.waitForSelector("vaadin-side-nav");

    visit(page, look, "dashboard", "");
    visit(page, look, "diagnose", "diagnose");
    visit(page, look, "diagnose-sample", "diagnose", Screenshots::fillSample);
    visit(page, look, "report", "diagnose", Screenshots::diagnoseSample);
    visit(page, look, "reports", "reports");
    visit(page, look, "repositories", "repositories");
    visit(page, look, "connect", "repositories", opened -> opened.click("#connect-repository"));
    visit(page, look, "credentials", "credentials");
    visit(page, look, "add-credential", "credentials", opened -> opened.click("#add-credential"));
    visit(page, look, "api-keys", "api-keys");
    visit(page, look, "create-key", "api-keys", opened -> opened.click("#create-key"));
    visit(page, look, "members", "members");
    visit(page, look, "audit", "audit");
    visit(page, look, "notifications", "notifications");
    visit(page, look, "settings", "settings");
    visit(page, look, "erase", "settings", opened -> opened.click("#erase"));
    visit(page, look, "not-found", "nowhere");
  }

  private static void fillSample(Page page) {
    page.click(".sample-button >> nth=0");
    page.waitForSelector(".read-log");
  }

  private static void diagnoseSample(Page page) {
    fillSample(page);
    page.click("#diagnose");
    page.waitForSelector("#first-suspect");
  }

  private void visit(Page page, Look look, String name, String path) {
    visit(page, look, name, path, _ -> {});
  }

  private void visit(Page page, Look look, String name, String path, Consumer<Page> then) {
    page.navigate(address + "/" + path);
    page.waitForSelector("main, .empty-state");
    then.accept(page);
    shoot(page, look, name);
  }

  /**
   * What is seen at first, then the whole page where it is longer: its content scrolls inside of
   * the layout, so the window is grown.
   */
  private void shoot(Page page, Look look, String name) {
    page.waitForFunction("() => !document.querySelector('.v-loading-indicator[style*=block]')");
    page.waitForTimeout(SETTLE_MS);
    save(page, name + "-" + look.name());
    int height =
        ((Number)
                page.evaluate(
                    "() => Math.max(...[...document.querySelectorAll('main')]"
                        + ".map(main => main.scrollHeight))"))
            .intValue();
    if (height > look.height()) {
      page.setViewportSize(look.width(), Math.min(height + 60, TALLEST));
      page.waitForTimeout(SETTLE_MS);
      save(page, name + "-" + look.name() + "-whole");
      page.setViewportSize(look.width(), look.height());
    }
  }

  private void save(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
  }
}
