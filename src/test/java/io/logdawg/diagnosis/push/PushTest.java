package io.logdawg.diagnosis.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.logdawg.base.Ids;
import io.logdawg.codebases.RepositoryDoor;
import io.logdawg.codebases.RepositoryId;
import io.logdawg.codebases.webhooks.DeliveryOutcome;
import io.logdawg.codebases.webhooks.Webhooks;
import io.logdawg.diagnosis.Diagnoses;
import io.logdawg.diagnosis.DiagnosisTest;
import io.logdawg.diagnosis.Team;
import io.logdawg.diagnosis.push.Pushes.Noted;
import io.logdawg.diagnosis.queue.DiagnosisJob;
import io.logdawg.diagnosis.queue.DiagnosisJobHandler;
import io.logdawg.reports.PossibleFix;
import io.logdawg.reports.Push;
import io.logdawg.reports.PushData;
import io.logdawg.reports.PushData.TouchedReport;
import io.logdawg.reports.Report;
import io.logdawg.reports.ReportId;
import io.logdawg.reports.ReportStatus;
import io.logdawg.reports.markdown.ReportDocuments;
import io.logdawg.reports.pushes.PushReports;
import io.logdawg.security.Role;
import io.logdawg.source.Commit;
import io.logdawg.source.CommitId;
import io.logdawg.source.testing.GitHubDouble;
import io.logdawg.source.testing.RepositoryBuilder;
import io.logdawg.tenancy.Tenants;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DiagnosisTest
class PushTest {

  private static final String CART = "src/shop/Cart.java";
  private static final String LOG =
      "java.lang.NullPointerException: tax\n\tat shop.Cart.total(Cart.java:6)\n";

  @Autowired Team team;
  @Autowired Team strangers;
  @Autowired Pushes pushes;
  @Autowired Webhooks webhooks;
  @Autowired RepositoryDoor repositories;
  @Autowired Diagnoses diagnoses;
  @Autowired ReportDocuments documents;
  @Autowired DiagnosisJobHandler handler;
  @Autowired PushReports pushReports;

  private final RepositoryBuilder shop = new RepositoryBuilder();
  private final Commit first =
      shop.write(CART, cart("tax.value()")).write("README.md", "Shop\n").commit("Open");
  private final GitHubDouble github = GitHubDouble.serving(shop);
  private RepositoryId repository;

  @BeforeEach
  void connect() {
    repository = connect(team);
  }

  @AfterEach
  void stop() {
    github.close();
  }

  @Test
  void aPushToTheLinesOfAReportSaysOnBothThatItMayBeFixed() {
    ReportId error = team.awaitsTheEndOf(team.sends(LOG)).id();
    Commit fix = shop.write(CART, cart("tax == null ? 0 : tax.value()")).commit("Mind the tax");

    Report push = pushed(first, fix);

    assertThat(push.status()).isEqualTo(ReportStatus.COMPLETE);
    assertThat(push.summary().trigger()).isEqualTo("push");
    assertThat(push.summary().commit()).isEqualTo(fix.id().value());
    assertThat(push.summary().confidence()).isNull();
    assertThat(push.summary().title()).isEqualTo("Push to main may fix one report");
    assertThat(data(push).commits())
        .extracting(PushData.PushedCommit::message)
        .containsExactly("Mind the tax");
    assertThat(data(push).touched())
        .singleElement()
        .extracting(TouchedReport::report, TouchedReport::possiblyFixed)
        .containsExactly(error.value(), true);
    assertThat(team.reads(error).possibleFixes())
        .singleElement()
        .satisfies(noted -> {
          assertThat(noted.commit()).isEqualTo(fix.id().value());
          assertThat(noted.how()).contains(CART, "6");
          assertThat(noted.push()).isEqualTo(push.id());
          assertThat(noted.anew()).isNull();
        });
    assertThat(team.asMember(() -> documents.markdown(error)))
        .contains("Possibly fixed", fix.id().value());
    assertThat(team.asMember(() -> documents.markdown(push.id())))
        .contains("Mind the tax")
        .doesNotContain("## Log");
  }

  @Test
  void aPushElsewhereInTheFileIsToldButFixesNothing() {
    ReportId error = team.awaitsTheEndOf(team.sends(LOG)).id();
    Commit other = shop.write(CART, cart("tax.value()") + "// The end.\n").commit("End it");

    Report push = pushed(first, other);

    assertThat(data(push).touched())
        .extracting(TouchedReport::possiblyFixed)
        .containsExactly(false);
    assertThat(team.reads(error).possibleFixes()).isEmpty();
  }

  @Test
  void aPushOfOtherFilesTouchesNothing() {
    team.awaitsTheEndOf(team.sends(LOG));
    Commit other = shop.write("README.md", "A shop\n").commit("Say more");

    Report push = pushed(first, other);

    assertThat(data(push).touched()).isEmpty();
    assertThat(data(push).fileCount()).isEqualTo(1);
    assertThat(push.summary().title()).isEqualTo("Push to main: one commit");
  }

  @Test
  void linesThatHadMovedSinceTheReportAreFollowed() {
    ReportId error = team.awaitsTheEndOf(team.sends(LOG)).id();
    Commit moved = shop.write(CART, "// One\n// Two\n" + cart("tax.value()")).commit("Comment");
    pushed(first, moved);
    Commit fix = shop.write(CART, "// One\n// Two\n" + cart("0")).commit("No tax");

    pushed(moved, fix);

    assertThat(team.reads(error).possibleFixes())
        .extracting(PossibleFix::commit)
        .containsExactly(fix.id().value());
  }

  @Test
  void aFileThatMovedWithAChangeOfTheLinesIsFollowed() {
    ReportId error = team.awaitsTheEndOf(team.sends(LOG)).id();
    Commit fix =
        shop.move(CART, "src/shop/Basket.java")
            .write("src/shop/Basket.java", cart("0"))
            .commit("Basket");

    pushed(first, fix);

    assertThat(team.reads(error).possibleFixes())
        .singleElement()
        .satisfies(noted -> assertThat(noted.how()).contains("src/shop/Basket.java"));
  }

  @Test
  void aDeletedFileMayBeAFix() {
    ReportId error = team.awaitsTheEndOf(team.sends(LOG)).id();
    Commit gone = shop.delete(CART).commit("Close the shop");

    pushed(first, gone);

    assertThat(team.reads(error).possibleFixes())
        .singleElement()
        .satisfies(noted -> assertThat(noted.how()).contains("is gone"));
  }

  @Test
  void whereTheRepositoryAsksForItTheReportIsDiagnosedAnewAtTheNewHead() {
    ReportId error = team.awaitsTheEndOf(team.sends(LOG)).id();
    team.as(
        Role.ADMIN,
        () -> {
          webhooks.rediagnose(repository, true);
          return repository;
        });
    Commit fix = shop.write(CART, cart("0")).commit("No tax");

    pushed(first, fix);

    ReportId anew = Objects.requireNonNull(team.reads(error).possibleFixes().getFirst().anew());
    Report fresh = team.awaitsTheEndOf(anew);
    assertThat(fresh.status()).isEqualTo(ReportStatus.COMPLETE);
    assertThat(fresh.summary().commit()).isEqualTo(fix.id().value());
    assertThat(fresh.logText()).isEqualTo(LOG);
  }

  @Test
  void aForcedPushIsComparedAndSaysSo() {
    shop.on("work");
    Commit dropped = shop.write(CART, cart("1")).commit("To be dropped");
    shop.on("main");
    Commit kept = shop.write(CART, cart("2")).commit("Kept");

    Report push = pushed(dropped, kept);

    assertThat(data(push).rewritten()).isTrue();
    assertThat(data(push).commits())
        .extracting(PushData.PushedCommit::message)
        .containsExactly("Kept");
    assertThat(Objects.requireNonNull(push.data()).notes())
        .anyMatch(note -> note.contains("rewrote"));
  }

  @Test
  void anOldHeadThatIsGoneIsSaidAndNothingCompared() {
    Report push = pushed(new CommitId("1".repeat(40)), first.id());

    assertThat(push.status()).isEqualTo(ReportStatus.COMPLETE);
    assertThat(data(push).commitCount()).isEqualTo(-1);
    assertThat(Objects.requireNonNull(push.data()).notes())
        .anyMatch(note -> note.contains("not to be had"));
  }

  @Test
  void aNewBranchHasNothingToCompareWith() {
    Report push = pushed(null, first.id());

    assertThat(push.status()).isEqualTo(ReportStatus.COMPLETE);
    assertThat(push.summary().title()).isEqualTo("Push to main: a new branch");
  }

  @Test
  void twoThousandCommitsAtOnceAreCountedAndTheNewestNamed() {
    Commit last = first;
    for (int i = 1; i <= 2_000; i++) {
      last = shop.write("count.txt", "%d\n".formatted(i)).commit("Count to " + i);
    }

    Report push = pushed(first, last);

    assertThat(data(push).commitCount()).isEqualTo(2_000);
    assertThat(data(push).commits()).hasSizeLessThanOrEqualTo(50);
    assertThat(data(push).commits().getFirst().message()).isEqualTo("Count to 2000");
  }

  @Test
  void aNoticeWithoutDetailsIsReadFromTheHeadThatWasSeenLast() {
    team.text(
        "update repositories set head_commit = '%s' where id = '%s' returning id"
            .formatted(first.id(), repository));
    Commit second = shop.write("README.md", "More\n").commit("More");

    Report push = team.awaitsTheEndOf(report(receive("d1", new Notice.Push(List.of()))));

    assertThat(push.summary().commit()).isEqualTo(second.id().value());
    assertThat(data(push).commitCount()).isEqualTo(1);
  }

  @Test
  void afterAPushTheHeadIsKnownAndADiagnosisAsksForNoListOfFiles() {
    Commit second = shop.write("README.md", "More\n").commit("More");
    pushed(first, second);
    assertThat(
            team.text("select head_commit from repositories where id = '%s'".formatted(repository)))
        .isEqualTo(second.id().value());
    int asked = github.requests().size();

    team.awaitsTheEndOf(team.sends(LOG));

    assertThat(github.requests().subList(asked, github.requests().size()))
        .noneMatch(request -> request.contains("/git/trees/"));
  }

  @Test
  void aPushWhoseBranchHasMovedOnIsStillComparedAsItWas() {
    Commit second = shop.write("README.md", "More\n").commit("More");
    Commit third = shop.write("README.md", "Most\n").commit("Most");

    Report push = pushed(first, second);

    assertThat(push.summary().commit()).isEqualTo(second.id().value());
    assertThat(
            team.text("select head_commit from repositories where id = '%s'".formatted(repository)))
        .isEqualTo(third.id().value());
  }

  @Test
  void anAttemptThatIsOvertakenLeavesNoNotesTwice() {
    ReportId error = team.awaitsTheEndOf(team.sends(LOG)).id();
    Commit fix = shop.write(CART, cart("0")).commit("No tax");
    Report push = pushed(first, fix);

    handler.run(new DiagnosisJob(team.id().value(), push.id().value()));
    team.set(
        push.id(),
        "status = 'processing', finished_at = null, lease_until = now() - interval '1 second'");
    handler.run(new DiagnosisJob(team.id().value(), push.id().value()));

    assertThat(team.awaitsTheEndOf(push.id()).status()).isEqualTo(ReportStatus.COMPLETE);
    assertThat(team.reads(error).possibleFixes()).hasSize(1);
  }

  @Test
  void anotherOrganizationsReportsOfTheSameRepositoryAreNotTouched() {
    connect(strangers);
    ReportId theirs = strangers.awaitsTheEndOf(strangers.sends(LOG)).id();
    Commit fix = shop.write(CART, cart("0")).commit("No tax");

    Report push = pushed(first, fix);

    assertThat(data(push).touched()).isEmpty();
    assertThat(strangers.reads(theirs).possibleFixes()).isEmpty();
    assertThatThrownBy(() -> strangers.reads(push.id())).hasMessageContaining("no such report");
  }

  /** As a process leaves it that dies between the answer and the queue. */
  @Test
  void aPushThatWasKeptButNeverEnqueuedIsCompared() {
    ReportId kept = new ReportId(Ids.next());
    Tenants.in(
        team.id(),
        () -> pushReports.begin(kept, repository, new Push("main", null, first.id().value())));

    assertThat(team.awaitsTheEndOf(kept).status()).isEqualTo(ReportStatus.COMPLETE);
  }

  @Test
  void theReportOfAPushIsNotDiagnosedAgain() {
    Report push = pushed(null, first.id());

    assertThatThrownBy(() -> team.asMember(() -> diagnoses.again(push.id(), null)))
        .hasMessageContaining("no log to diagnose");
  }

  @Test
  void aProviderThatRefusesTheCredentialFailsThePushWithTheSentence() {
    github.failNext(io.logdawg.source.testing.Fault.status(401));

    Report push = pushed(null, first.id());

    assertThat(push.status()).isEqualTo(ReportStatus.FAILED);
    assertThat(push.summary().error()).contains("refused the credential");
    assertThat(push.summary().title()).isEqualTo("Push to main");
  }

  @Test
  void aDeliveryThatComesAgainBeginsNoOtherReport() {
    Noted one = receive("same", push(null, first.id()));
    Noted two = receive("same", push(null, first.id()));

    assertThat(one.outcome()).isEqualTo(DeliveryOutcome.REPORTED);
    assertThat(two.repeat()).isTrue();
    assertThat(two.report()).isNull();
    await().atMost(Duration.ofSeconds(20)).until(() -> team.reads(report(one)).status().isFinal());
  }

  private RepositoryId connect(Team by) {
    return by.connects("github", github.url(), URI.create(github.base() + "/api/v3"));
  }

  private Report pushed(Commit before, Commit after) {
    return pushed(before.id(), after.id());
  }

  private Report pushed(@Nullable CommitId before, CommitId after) {
    return team.awaitsTheEndOf(report(receive(Ids.next().toString(), push(before, after))));
  }

  private static Notice push(@Nullable CommitId before, CommitId after) {
    return new Notice.Push(List.of(new RefUpdate("refs/heads/main", before, after)));
  }

  private Noted receive(String delivery, Notice notice) {
    return Tenants.in(
        team.id(),
        () -> pushes.receive(repositories.find(repository.toString()), delivery, "push", notice));
  }

  private static ReportId report(Noted noted) {
    return Objects.requireNonNull(noted.report());
  }

  private static PushData data(Report push) {
    return Objects.requireNonNull(Objects.requireNonNull(push.data()).push());
  }

  private static String cart(String tax) {
    return """
    package shop;

    class Cart {
      int total(Tax tax) {
        int sum = 1;
        return sum + %s;
      }

      int one() {
        return 1;
      }

      int two() {
        return 2;
      }
    }
    """
        .formatted(tax);
  }
}
