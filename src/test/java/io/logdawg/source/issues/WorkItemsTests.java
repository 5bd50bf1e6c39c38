package io.logdawg.source.issues;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.base.Failure;
import io.logdawg.source.ProviderKind;
import io.logdawg.source.testing.Fault;
import io.logdawg.source.testing.IssueDouble;
import io.logdawg.source.testing.IssueDouble.Written;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkItemsTests extends IssueTrackerContract {

  private static final String STEPS = "/fields/Microsoft.VSTS.TCM.ReproSteps";
  private static final String DESCRIPTION = "/fields/System.Description";

  @Override
  ProviderKind kind() {
    return ProviderKind.AZURE_DEVOPS;
  }

  @Override
  String path() {
    return "/collection/project/_git/shop";
  }

  @Override
  URI pageOf(int number) {
    return URI.create(provider.base() + "/collection/project/_workitems/edit/" + number);
  }

  @Override
  Failure missingRight() {
    return new Failure.MissingPermission("Azure DevOps", "Work Items (Read & write)");
  }

  @Test
  void aFaultIsABugWithItsStepsAndALinkToTheReport() {
    prepare(plain("No coupon")).send();

    assertThat(provider.requests().getLast())
        .startsWith("POST /collection/project/_apis/wit/workitems/$Bug?api-version=");
    assertThat(sent("/fields/System.Title")).isEqualTo("No coupon");
    assertThat(sent(STEPS)).isEqualTo("<p>The coupon is missing.</p>");
    assertThat(IssueDouble.patched(last(), DESCRIPTION).isMissingNode()).isTrue();
    var relation = IssueDouble.patched(last(), "/relations/-");
    assertThat(relation.path("rel").asString()).isEqualTo("Hyperlink");
    assertThat(relation.path("url").asString()).isEqualTo(PAGE.toString());
  }

  @Test
  void theBasicProcessGetsAnIssueWithADescription() {
    provider.withoutTypes();
    provider.type("Epic", "Microsoft.VSTS.WorkItemTypes.Epic", false, "System.Description");
    provider.type("Task", "Microsoft.VSTS.WorkItemTypes.Task", false, "System.Description");
    provider.type("Issue", "Microsoft.VSTS.WorkItemTypes.Issue", false, "System.Description");

    prepare(plain("No coupon")).send();

    assertThat(provider.requests().getLast()).contains("/workitems/$Issue?");
    assertThat(sent(DESCRIPTION)).isEqualTo("<p>The coupon is missing.</p>");
  }

  @Test
  void aTypeThatIsSwitchedOffIsNotUsed() {
    provider.withoutTypes();
    provider.type("Bug", "Shop.Bug", true, "System.Description");
    provider.type("Task", "Microsoft.VSTS.WorkItemTypes.Task", false, "System.Description");

    prepare(plain("No coupon")).send();

    assertThat(provider.requests().getLast()).contains("/workitems/$Task?");
  }

  @Test
  void aServersLanguageChangesOnlyTheName() {
    provider.withoutTypes();
    provider.type("Fehler (neu)", "Microsoft.VSTS.WorkItemTypes.Bug", false, "System.Description");

    prepare(plain("No coupon")).send();

    assertThat(provider.requests().getLast()).contains("/workitems/$Fehler%20(neu)?");
  }

  @Test
  void aProjectWithoutAnyOfThemIsSaidToBe() {
    provider.withoutTypes();
    provider.type("Epic", "Microsoft.VSTS.WorkItemTypes.Epic", false, "System.Description");

    assertThat(refusal(() -> prepare(plain("No coupon"))).sentence())
        .contains("Bug, Issue or Task");
  }

  @Test
  void aProcessThatAsksForMoreIsSaidTo() {
    provider.refuseWriting(Fault.status(400));
    PreparedIssue prepared = prepare(plain("No coupon"));

    assertThat(refusal(prepared::send).sentence()).contains("more fields of a Bug");
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 203, 401})
  void aTokenThatReadsCodeAloneLacksTheRight(int status) {
    provider.refuseReading(IssueDouble.signInPage(status));

    assertThat(refusal(() -> prepare(plain("No coupon")))).isEqualTo(missingRight());
  }

  @Test
  void aTokenThatReadsItemsAloneLacksTheRight() {
    provider.refuseWriting(
        Fault.status(302, Map.of("Location", "https://spsprodweu.example/_signin")));
    PreparedIssue prepared = prepare(plain("No coupon"));

    assertThat(refusal(prepared::send)).isEqualTo(missingRight());
  }

  @Test
  void aTokenThatIsRefusedEverywhereIsBad() {
    provider.failNext(IssueDouble.signInPage(203), IssueDouble.signInPage(203));

    assertThat(refusal(() -> prepare(plain("No coupon"))))
        .isEqualTo(new Failure.BadCredential("Azure DevOps"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@octocat #12 AB#12 https://evil.example",
        "<img src=x onerror=alert(1)><script>alert(1)</script>",
        "\"><a href='javascript:alert(1)'>x</a>",
        "</p></ul> <!-- -->",
        "&#64;octocat &lt;b&gt;",
      })
  void hostileTextStaysText(String text) {
    prepare(hostile(text)).send();

    String html = sent(STEPS);
    assertThat(
            html.replaceAll("</?(h3|p|ul|li|code|a)>", "").replaceAll("<a href=\"[^\"<>]*\">", ""))
        .doesNotContain("<", ">", "\"", "'");
    assertThat(html)
        .contains("href=\"https://git.example/a?b=1&amp;c=2\"", "href=\"" + PAGE + "\"");
    assertThat(html.replaceAll("<code>.*?</code>", "").replaceAll("href=\"[^\"]*\"", ""))
        .doesNotContainPattern("@\\w|AB#\\d|://");
  }

  private Written last() {
    return provider.written().getLast();
  }

  private String sent(String path) {
    return IssueDouble.patched(last(), path).asString();
  }
}
