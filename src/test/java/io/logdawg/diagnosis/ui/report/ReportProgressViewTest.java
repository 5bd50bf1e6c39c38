package io.logdawg.diagnosis.ui.report;

import static com.github.mvysny.kaributesting.v10.DownloadKt._download;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.logdawg.diagnosis.ui.StoredReports;
import io.logdawg.testing.PageTest;
import io.logdawg.testing.TestOrganizations;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the report page says of a diagnosis on its way, and what it lets one do about it. */
class ReportProgressViewTest extends PageTest {

  private StoredReports reports;

  @BeforeEach
  void repository() {
    reports = StoredReports.of(database, organization);
  }

  @Test
  void aWaitingOneSaysWhatItWaitsForAndUntilWhen() {
    var id = pending();
    change(
        id,
        "wait_reason = 'GitHub asks to wait.', wait_until = timestamptz '2099-03-01 10:20:30+00'");

    open("reports/" + id);

    assertThat(text())
        .containsSubsequence("GitHub asks to wait.", "It goes on by itself at", "2099", "10:20");
  }

  @Test
  void oneThatWaitsForItsTurnSaysSo() {
    open("reports/" + pending());

    assertThat(text()).contains("Waiting for its turn.");
  }

  @Test
  void aRunningOneSaysItsStep() {
    var id = pending();
    change(
        id,
        "status = 'processing', attempt = 1, lease_until = now() + interval '1 hour',"
            + " step = 'List the files'");

    open("reports/" + id);

    assertThat(text()).contains("Now: List the files.");
    assertThat(_find(Button.class, spec -> spec.withText("Run again"))).isEmpty();
  }

  @Test
  void aRunningOneSaysHowFarItIsAndKeepsWhatIsBeingWritten() {
    var id = pending();
    change(id, "status = 'processing', attempt = 1, lease_until = now() + interval '1 hour'");
    open("reports/" + id);
    var note = _get(TextArea.class);
    fill(note, "half a sent");

    change(id, "requests_made = 7, bytes_read = 51200");

    awaits("7 requests made, 50 kB read so far.");
    change(id, "step = 'Rank files and commits'");
    awaits("Now: Rank files and commits.");
    assertThat(_get(TextArea.class)).isSameAs(note);
    assertThat(note.getValue()).isEqualTo("half a sent");
  }

  @Test
  void whatALanguageModelWritesGrowsUncheckedAsItSays() {
    var id = pending();
    change(id, "status = 'processing', attempt = 1, lease_until = now() + interval '1 hour'");
    open("reports/" + id);
    assertThat(text()).doesNotContain("The language model writes");

    change(id, "writing = 'The coupon <b>is'");
    awaits("None of it is checked yet: The coupon <b>is");
    change(id, "writing = 'The coupon <b>is missing.'");

    awaits("The coupon <b>is missing.");
  }

  private static void awaits(String words) {
    await()
        .pollInSameThread()
        .atMost(Duration.ofSeconds(10))
        .until(() -> {
          roundtrip();
          return text().contains(words);
        });
  }

  @Test
  void cancellingEndsItInTheNameOfWhoCancelled() {
    open("reports/" + pending());

    press("Cancel");
    roundtrip();
    open(here());

    assertThat(text()).contains("Failed", "ancelled by Test ADMIN");
  }

  @Test
  void runningAgainOpensAReportOfItsOwn() {
    var before = "reports/" + reports.failed("Broke off");
    open(before);

    pressFirst("Run again");
    _click(_get(Button.class, spec -> spec.withText("Run again").withClasses("start-again")));

    assertThat(here()).startsWith("reports/").isNotEqualTo(before);
    assertThat(text()).contains("Waiting for its turn.");
  }

  @Test
  void aRefThatCannotBeIsToldInTheDialog() {
    var before = "reports/" + reports.failed("Broke off");
    open(before);

    pressFirst("Run again");
    fill(_get(TextField.class), "no..where");
    _click(_get(Button.class, spec -> spec.withText("Run again").withClasses("start-again")));

    assertThat(_get(TextField.class).isInvalid()).isTrue();
    assertThat(here()).isEqualTo(before);
  }

  @Test
  void theMarkdownIsDownloaded() {
    open("reports/" + reports.complete("No coupon"));

    var markdown =
        new String(
            _download(_get(Anchor.class, spec -> spec.withText("Download Markdown"))),
            StandardCharsets.UTF_8);

    assertThat(markdown).startsWith("# No coupon").contains("src/Discounts.java");
  }

  private UUID pending() {
    return TestOrganizations.report(database, organization, reports.repository());
  }

  private void change(UUID id, String columns) {
    TestOrganizations.execute(
        database, "update reports set %s where id = '%s'".formatted(columns, id));
  }

  private static void press(String button) {
    _click(_get(Button.class, spec -> spec.withText(button)));
  }

  /** Of the two that a failed report offers, in its head and below the failure. */
  private static void pressFirst(String button) {
    _click(_find(Button.class, spec -> spec.withText(button)).getFirst());
  }

  private static String here() {
    return UI.getCurrent().getActiveViewLocation().getPath();
  }
}
