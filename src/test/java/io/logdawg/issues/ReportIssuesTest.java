package io.logdawg.issues;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.codebases.credentials.Credentials;
import io.logdawg.reports.ReportId;
import io.logdawg.reports.Reports;
import io.logdawg.security.Role;
import io.logdawg.source.testing.Fault;
import io.logdawg.source.testing.IssueDouble;
import io.logdawg.tenancy.TenantId;
import io.logdawg.testing.ApplicationTest;
import io.logdawg.testing.As;
import io.logdawg.testing.TestDatabase;
import io.logdawg.testing.TestOrganizations;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Once, whoever asks how often and whatever happens meanwhile. */
@ApplicationTest
@TestPropertySource(properties = "logdawg.source.allowed-hosts=127.0.0.1")
class ReportIssuesTest {

  private static final URI PAGE = URI.create("https://logdawg.example/reports/1");

  @Autowired TestDatabase database;
  @Autowired Credentials credentials;
  @Autowired ReportIssues issues;
  @Autowired Reports reports;

  private final IssueDouble provider = new IssueDouble();
  private TenantId organization;
  private IssueDesk gitHub;
  private ReportId report;

  @BeforeEach
  void connect() {
    organization = TestOrganizations.create(database);
    gitHub = IssueDesk.gitHub(database, organization, credentials, provider);
    report = gitHub.finished("No coupon");
  }

  @AfterEach
  void stop() {
    provider.close();
  }

  @Test
  void aReportIsWrittenDownAndRemembersWhere() {
    CreatedIssue created = create();

    assertThat(created.fresh()).isTrue();
    assertThat(created.issue().label()).isEqualTo("Issue #1");
    assertThat(created.issue().url())
        .isEqualTo(URI.create(provider.base() + "/team/shop/issues/1"));
    assertThat(as(Role.VIEWER, () -> issues.of(report))).contains(created.issue());
  }

  @Test
  void itSaysTheAnswerWithItsPlacesAndLeadsBack() {
    create();

    var sent = provider.written().getFirst().sent();
    assertThat(sent.path("title").asString()).isEqualTo("No coupon");
    assertThat(sent.path("body").asString())
        .containsSubsequence(
            "The coupon is missing.",
            "### Cause",
            "Nobody checks the coupon.",
            "[`src/Discounts.java`](<https://git.example/src/Discounts.java>), line 31: It is the"
                + " innermost call.",
            "`82f8cd07` “Let coupons add up”: It changed line 31.",
            "Check for a coupon first.",
            "84 %",
            "](<" + PAGE + ">)")
        .doesNotContain("Jonas Weber");
  }

  @Test
  void atAzureDevOpsItIsAWorkItem() {
    ReportId other =
        IssueDesk.azureDevOps(database, organization, credentials, provider).finished("No coupon");

    CreatedIssue created = as(Role.MEMBER, () -> issues.create(other, PAGE));

    assertThat(created.issue().label()).isEqualTo("Work item #1");
    assertThat(created.issue().url())
        .isEqualTo(URI.create(provider.base() + "/collection/project/_workitems/edit/1"));
  }

  @Test
  void askingAgainAnswersTheSameOne() {
    ReportIssue first = create().issue();

    CreatedIssue again = create();

    assertThat(again).isEqualTo(new CreatedIssue(first, false));
    assertThat(provider.written()).hasSize(1);
  }

  @Test
  void manyWhoAskAtOnceMakeOne() throws Exception {
    List<Callable<CreatedIssue>> clicks = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      clicks.add(this::create);
    }
    List<Failure> told = new ArrayList<>();
    List<ReportIssue> made = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(clicks.size())) {
      for (Future<CreatedIssue> click : threads.invokeAll(clicks)) {
        try {
          made.add(click.get().issue());
        } catch (ExecutionException e) {
          told.add(((FailureException) e.getCause()).failure());
        }
      }
    }

    assertThat(provider.written()).hasSize(1);
    assertThat(made).isNotEmpty().allMatch(issue -> issue.number() == 1);
    assertThat(told).allMatch(Failure.Conflict.class::isInstance);
  }

  @Test
  void oneWhoseAnswerWasLostIsFoundAndNotMadeAgain() {
    provider.loseAnswers();
    assertThat(refusal(this::create)).isInstanceOf(Failure.ProviderUnavailable.class);
    provider.behave();

    assertThat(refusal(this::create)).isInstanceOf(Failure.Conflict.class);
    assertThat(as(Role.VIEWER, () -> issues.of(report))).isEmpty();
    leaseEnds();
    CreatedIssue found = create();

    assertThat(found.issue().number()).isEqualTo(1);
    assertThat(provider.written()).hasSize(1);
  }

  @Test
  void oneOfAProcessThatWasKilledAfterSendingIsFound() {
    create();
    TestOrganizations.execute(
        database,
        """
        update report_issues set kind = null, number = null, url = null, created_by = null,
          created_at = null where report_id = '%s'
        """
            .formatted(report));
    leaseEnds();

    assertThat(create().issue().number()).isEqualTo(1);
    assertThat(provider.written()).hasSize(1);
  }

  @Test
  void oneOfAProcessThatWasKilledBeforeSendingIsMade() {
    TestOrganizations.execute(
        database,
        """
        insert into report_issues (report_id, org_id, attempt, lease_until, sent_at)
        values ('%s', '%s', gen_random_uuid(), now() - interval '1 second', now())
        """
            .formatted(report, organization));

    assertThat(create().fresh()).isTrue();
    assertThat(provider.written()).hasSize(1);
  }

  @Test
  void anAttemptThatWasOvertakenSendsNothing() {
    // While it asks for the label, another takes over.
    provider.failNext(exchange -> {
      TestOrganizations.execute(
          database,
          "update report_issues set attempt = gen_random_uuid() where report_id = '%s'"
              .formatted(report));
      Fault.status(404).answer(exchange);
    });

    assertThat(refusal(this::create).sentence()).contains("Somebody else");
    assertThat(provider.written()).isEmpty();
  }

  @Test
  void aRefusalLeavesNothingBehindAndCanBeMended() {
    provider.refuseWriting(Fault.status(403));
    assertThat(refusal(this::create))
        .isEqualTo(new Failure.MissingPermission("GitHub", "Issues: read and write"));
    provider.behave();

    assertThat(create().fresh()).isTrue();
  }

  @Test
  void aProviderThatCannotBeAskedFirstCanBeAskedAgain() {
    provider.refuseReading(Fault.status(403));
    assertThat(refusal(this::create)).isInstanceOf(Failure.MissingPermission.class);
    provider.behave();

    assertThat(create().fresh()).isTrue();
  }

  @Test
  void secretsAndAddressesStayHere() {
    String secret =
        "ghp_" + UUID.randomUUID().toString().replace("-", "").substring(0, 30) + "Aa1Bb2";
    ReportId leaking = gitHub.finished("Boom for ada@example.com from 203.0.113.7 with " + secret);

    as(Role.MEMBER, () -> issues.create(leaking, PAGE));

    String sent = provider.written().getLast().sent().toString();
    assertThat(sent)
        .contains("Boom for ⟦EMAIL_1⟧")
        .doesNotContain("ada@example.com", "203.0.113.7", secret);
  }

  @Test
  void aTitleIsOneLineOfABoundedLength() {
    ReportId report = gitHub.finished("very ".repeat(90) + "long");

    as(Role.MEMBER, () -> issues.create(report, PAGE));

    assertThat(provider.written().getLast().sent().path("title").asString())
        .hasSize(200)
        .endsWith("…");
  }

  @Test
  void viewersLookAndDoNotCreate() {
    assertThat(refusal(() -> as(Role.VIEWER, () -> issues.create(report, PAGE))))
        .isInstanceOf(Failure.Forbidden.class);
    assertThat(refusal(() -> as(Role.VIEWER, () -> issues.preview(report, PAGE))))
        .isInstanceOf(Failure.Forbidden.class);
    assertThat(provider.requests()).filteredOn(request -> request.startsWith("POST")).isEmpty();
  }

  @Test
  void whatIsNotFinishedIsNotWrittenDown() {
    ReportId failed = new ReportId(gitHub.reports().failed("Broke off"));

    assertThat(refusal(() -> as(Role.MEMBER, () -> issues.create(failed, PAGE))))
        .isInstanceOf(Failure.Conflict.class);
  }

  @Test
  void aPlainGitServerKeepsNone() {
    IssueDesk git = IssueDesk.plainGit(database, organization);
    ReportId other = git.finished("No coupon");

    assertThat(refusal(() -> as(Role.MEMBER, () -> issues.create(other, PAGE))).sentence())
        .contains("keeps no issues");
  }

  @Test
  void itGoesWithItsReport() {
    create();

    as(
        Role.MEMBER,
        () -> {
          reports.delete(report);
          return true;
        });

    assertThat(
            TestOrganizations.count(
                database,
                "select count(*) from report_issues where report_id = '%s'".formatted(report)))
        .isZero();
  }

  @Test
  void whoHadItCreatedIsWrittenDown() {
    create();

    assertThat(
            TestOrganizations.count(
                database,
                """
                select count(*) from audit_log where org_id = '%s' and action = 'issue.created'
                  and detail->>'title' = 'No coupon' and detail->>'number' = '1'
                """
                    .formatted(organization)))
        .isEqualTo(1);
  }

  private void leaseEnds() {
    TestOrganizations.execute(
        database,
        "update report_issues set lease_until = now() - interval '1 second' where report_id = '%s'"
            .formatted(report));
  }

  private CreatedIssue create() {
    return as(Role.MEMBER, () -> issues.create(report, PAGE));
  }

  private <T> T as(Role role, Supplier<T> work) {
    return As.member(database, organization, role, work);
  }

  private static Failure refusal(Runnable work) {
    try {
      work.run();
    } catch (FailureException e) {
      return e.failure();
    }
    throw new AssertionError("was not refused");
  }
}
