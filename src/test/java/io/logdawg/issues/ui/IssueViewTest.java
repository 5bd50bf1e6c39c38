package io.logdawg.issues.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import io.logdawg.codebases.credentials.Credentials;
import io.logdawg.issues.IssueDesk;
import io.logdawg.security.Role;
import io.logdawg.source.testing.Fault;
import io.logdawg.source.testing.IssueDouble;
import io.logdawg.testing.PageTest;
import io.logdawg.testing.TestOrganizations;
import java.util.List;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "logdawg.source.allowed-hosts=127.0.0.1")
class IssueViewTest extends PageTest {

  private final IssueDouble provider = new IssueDouble();

  @Autowired private Credentials credentials;

  @AfterEach
  void stop() {
    provider.close();
  }

  @Test
  void showsWhatWillBeSentBeforeItIs() {
    open("reports/" + onGitHub().finished("No coupon"));

    _click(button("Create issue"));
    roundtrip();

    assertThat(text())
        .containsSubsequence(
            "everybody reads it who may see its issues",
            "No coupon",
            "The coupon is missing.",
            "Cause",
            "Nobody checks the coupon.",
            "src/Discounts.java",
            ", line 31",
            "The whole report in Log Dawg");
    assertThat(provider.requests()).filteredOn(request -> request.startsWith("POST")).isEmpty();
  }

  @Test
  void createsItAndThenLeadsThere() {
    open("reports/" + onGitHub().finished("No coupon"));
    _click(button("Create issue"));

    confirm();

    eventually(() -> assertThat(text()).contains("Issue #1", "created by Test ADMIN"));
    assertThat(_find(Dialog.class)).isEmpty();
    assertThat(_find(Button.class, spec -> spec.withText("Create issue"))).isEmpty();
    assertThat(_find(Anchor.class).stream().map(Anchor::getHref))
        .contains(provider.base() + "/team/shop/issues/1");
    assertThat(provider.written()).hasSize(1);
  }

  @Test
  void atAzureDevOpsItIsAWorkItem() {
    var desk = IssueDesk.azureDevOps(database, organization, credentials, provider);
    open("reports/" + desk.finished("No coupon"));
    _click(button("Create work item"));

    confirm();

    eventually(() -> assertThat(text()).contains("Work item #1"));
  }

  @Test
  void aMissingRightIsSaidWhereItWasAskedForAndCanBeMended() {
    provider.refuseWriting(Fault.status(403));
    open("reports/" + onGitHub().finished("No coupon"));
    _click(button("Create issue"));

    confirm();

    eventually(
        () -> assertThat(text()).contains("lacks the right \"Issues: read and write\" at GitHub"));
    provider.behave();
    confirm();
    eventually(() -> assertThat(text()).contains("Issue #1"));
  }

  @Test
  void whatAnotherCreatedShowsWithoutBeingReloaded() {
    var report = onGitHub().finished("No coupon");
    open("reports/" + report);
    TestOrganizations.execute(
        database,
        """
        insert into report_issues (report_id, org_id, attempt, lease_until)
        values ('%1$s', '%2$s', '%1$s', now());
        update report_issues set kind = 'issue', number = 7, url = 'https://git.example/7',
          created_by = 'Bob', created_at = now() where report_id = '%1$s'
        """
            .formatted(report, organization));

    eventually(() -> assertThat(text()).contains("Issue #7", "created by Bob"));
  }

  @Test
  void hostileTextIsShownAsText() {
    open("reports/" + onGitHub().finished("<img src=x onerror=alert(1)> @octocat"));

    _click(button("Create issue"));
    roundtrip();

    assertThat(_get(Dialog.class).getElement().getOuterHTML()).doesNotContain("<img src=x");
  }

  @Test
  void viewersSeeItAndCreateNone() {
    var report = onGitHub().finished("No coupon");
    signIn(Role.VIEWER);

    open("reports/" + report);

    assertThat(_find(Button.class, spec -> spec.withText("Create issue"))).isEmpty();
  }

  @Test
  void whereNoneCanBeWrittenNoneIsOffered() {
    var git = IssueDesk.plainGit(database, organization);
    var desk = onGitHub();

    for (var report :
        List.of(git.finished("No coupon").value(), desk.reports().failed("Broke off"))) {
      open("reports/" + report);
      assertThat(_find(Button.class, spec -> spec.withText("Create issue"))).isEmpty();
    }
  }

  private IssueDesk onGitHub() {
    return IssueDesk.gitHub(database, organization, credentials, provider);
  }

  private static Button button(String text) {
    return _get(Button.class, spec -> spec.withText(text));
  }

  private static void confirm() {
    _click(_get(Button.class, spec -> spec.withClasses("confirm-issue")));
  }

  private static void eventually(ThrowingRunnable expected) {
    await()
        .pollInSameThread()
        .untilAsserted(() -> {
          roundtrip();
          expected.run();
        });
  }
}
