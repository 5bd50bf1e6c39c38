package io.logdawg.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LastSeen.class)
class BrowserIT {

  @Test
  void scriptsRunInItsPages() {
    try (var browser = new Browser()) {
      var page = browser.page();
      page.setContent("<button onclick=\"this.textContent = 'pressed'\">press</button>");

      page.click("button");

      assertThat(page.textContent("button")).isEqualTo("pressed");
    }
  }
}
