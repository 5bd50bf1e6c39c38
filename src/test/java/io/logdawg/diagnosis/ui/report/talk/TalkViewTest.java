package io.logdawg.diagnosis.ui.report.talk;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.diagnosis.ui.StoredReports;
import io.logdawg.reports.ReportId;
import io.logdawg.reports.checks.ReportChecks;
import io.logdawg.reports.notes.Note;
import io.logdawg.reports.notes.ReportNotes;
import io.logdawg.security.Role;
import io.logdawg.testing.As;
import io.logdawg.testing.PageTest;
import io.logdawg.testing.TestOrganizations;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TalkViewTest extends PageTest {

  @Autowired private ReportNotes notes;
  @Autowired private ReportChecks checks;

  private ReportId report;

  @BeforeEach
  void aReport() {
    report = new ReportId(StoredReports.of(database, organization).complete("No coupon"));
  }

  @Test
  void aTickIsStoredWithWhoSetIt() {
    openReport();

    fill(_get(Checkbox.class), true);
    open("reports");
    openReport();

    assertThat(_get(Checkbox.class).getValue()).isTrue();
    assertThat(text()).contains("Check for a coupon first.", "Test ADMIN, just now");
  }

  @Test
  void aTickCanBeTakenBack() {
    checks(Role.MEMBER);
    openReport();

    fill(_get(Checkbox.class), false);

    assertThat(text()).doesNotContain("Test MEMBER, just now");
  }

  @Test
  void theTickOfAnotherAppearsByItself() {
    openReport();

    checks(Role.MEMBER);

    awaits("Test MEMBER, just now");
  }

  @Test
  void aNoteIsWrittenAndShown() {
    openReport();

    write("It began with <b>yesterday's</b> release.");

    assertThat(text()).contains("Test ADMIN just now", "<b>yesterday's</b>");
    assertThat(noteField().getValue()).isEmpty();
    assertThat(audited("note.added")).isEqualTo(1);
  }

  @Test
  void theNoteOfAnotherAppearsByItselfBesideWhatIsBeingWritten() {
    openReport();
    fill(noteField(), "half a sent");

    writes(Role.MEMBER, "Seen on the other shop too.");

    awaits("Seen on the other shop too.");
    assertThat(noteField().getValue()).isEqualTo("half a sent");
  }

  @Test
  void addressesBecomeLinksAndNothingElseDoes() {
    writes(
        Role.MEMBER,
        "See https://example.com/a?b=c#d, (http://example.org). javascript:alert(1)"
            + " ftp://x.example");
    openReport();

    assertThat(
            _find(Anchor.class, spec -> spec.withAttribute("rel", "noopener noreferrer nofollow")))
        .extracting(Anchor::getHref)
        .containsExactly("https://example.com/a?b=c#d", "http://example.org");
  }

  @Test
  void anEmptyNoteIsRefusedBesideItsField() {
    openReport();

    write("  \n ");

    assertThat(noteField().isInvalid()).isTrue();
    assertThat(text()).contains("Nobody has written a note yet.");
  }

  @Test
  void onesOwnNoteCanBeChanged() {
    openReport();
    write("Frist");

    _click(labelled("Change this note"));
    fill(_get(TextArea.class, spec -> spec.withLabel("Note")), "First");
    _click(_get(Button.class, spec -> spec.withText("Save note")));

    assertThat(text()).contains("First", ", changed just now").doesNotContain("Frist");
    assertThat(audited("note.changed")).isEqualTo(1);
  }

  @Test
  void administratorsDeleteTheNotesOfOthersAndDoNotChangeThem() {
    writes(Role.MEMBER, "Wrong report.");
    openReport();
    assertThat(_find(Button.class, spec -> spec.withAttribute("aria-label", "Change this note")))
        .isEmpty();

    _click(labelled("Delete this note"));
    ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));

    assertThat(text()).contains("Nobody has written a note yet.");
    assertThat(audited("note.deleted")).isEqualTo(1);
  }

  @Test
  void membersNeitherChangeNorDeleteTheNotesOfOthers() {
    Note note = writes(Role.MEMBER, "Mine.");
    signIn(Role.MEMBER);
    openReport();

    assertThat(text()).contains("Mine.");
    assertThat(_find(Button.class, spec -> spec.withAttribute("aria-label", "Delete this note")))
        .isEmpty();
    assertForbidden(() -> notes.change(note.id(), "Yours."));
    assertForbidden(() -> notes.delete(note.id()));
  }

  @Test
  void viewersReadAndNeitherTickNorWrite() {
    writes(Role.MEMBER, "For all to read.");
    signIn(Role.VIEWER);
    openReport();

    assertThat(text()).contains("For all to read.");
    assertThat(_get(Checkbox.class).isReadOnly()).isTrue();
    assertThat(_find(TextArea.class)).isEmpty();
    assertForbidden(() -> notes.add(report, "No."));
    assertForbidden(() -> checks.tick(report, 0));
  }

  @Test
  void anotherOrganizationHasNoneOfIt() {
    Note note = writes(Role.MEMBER, "Ours.");
    organization = TestOrganizations.create(database);
    signIn(Role.ADMIN);

    assertNotFound(() -> notes.of(report));
    assertNotFound(() -> notes.add(report, "Hello"));
    assertNotFound(() -> notes.delete(note.id()));
    assertNotFound(() -> checks.tick(report, 0));
  }

  @Test
  void aNoteOfFourThousandCharactersIsKeptAndALongerOneRefused() {
    openReport();

    assertThat(notes.add(report, "x".repeat(4_000)).text()).hasSize(4_000);
    Assertions.assertThatExceptionOfType(FailureException.class)
        .isThrownBy(() -> notes.add(report, "x".repeat(4_001)))
        .withMessageContaining("4,000");
  }

  private void openReport() {
    open("reports/" + report);
  }

  private Note writes(Role role, String text) {
    return elsewhere(role, () -> notes.add(report, text));
  }

  private void checks(Role role) {
    elsewhere(
        role,
        () -> {
          checks.tick(report, 0);
          return report;
        });
  }

  /** Away from this page's thread, where the page's own member would be asked for. */
  private <T> T elsewhere(Role role, Supplier<T> work) {
    return CompletableFuture.supplyAsync(() -> As.member(database, organization, role, work))
        .join();
  }

  private static void write(String text) {
    fill(noteField(), text);
    _click(_get(Button.class, spec -> spec.withId("add-note")));
  }

  private static TextArea noteField() {
    return _get(TextArea.class, spec -> spec.withLabel("Add a note"));
  }

  private static Button labelled(String label) {
    return _get(Button.class, spec -> spec.withAttribute("aria-label", label));
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

  private long audited(String action) {
    return TestOrganizations.count(
        database,
        "select count(*) from audit_log where org_id = '%s' and action = '%s'"
            .formatted(organization, action));
  }

  private static void assertForbidden(Runnable call) {
    assertFails(call, Failure.Forbidden.class);
  }

  private static void assertNotFound(Runnable call) {
    assertFails(call, Failure.NotFound.class);
  }

  private static void assertFails(Runnable call, Class<? extends Failure> with) {
    Assertions.assertThatExceptionOfType(FailureException.class)
        .isThrownBy(call::run)
        .extracting(FailureException::failure)
        .isInstanceOf(with);
  }
}
