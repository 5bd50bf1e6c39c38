package io.logdawg.diagnosis.ui.report;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import io.logdawg.base.FailureException;
import io.logdawg.base.Ids;
import io.logdawg.diagnosis.ui.StoredReports;
import io.logdawg.models.RecordedCall;
import io.logdawg.models.RecordedCalls;
import io.logdawg.reports.ModelData;
import io.logdawg.reports.ModelData.DroppedStatement;
import io.logdawg.reports.ModelData.EvidenceData;
import io.logdawg.reports.ModelData.ModelRound;
import io.logdawg.reports.ModelData.ModelStatement;
import io.logdawg.reports.ReportId;
import io.logdawg.security.Role;
import io.logdawg.tenancy.TenantId;
import io.logdawg.testing.PageTest;
import io.logdawg.testing.TestOrganizations;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

class ModelReportViewTest extends PageTest {

  @Autowired private RecordedCalls calls;

  private StoredReports reports;

  @BeforeEach
  void repository() {
    reports = StoredReports.of(database, organization);
  }

  private UUID told(String url) {
    var model =
        new ModelData(
            "clever-1",
            null,
            "It had seen enough.",
            List.of(new ModelRound(List.of("read_file: src/Cart.java"), "the failing line", 0.4)),
            2,
            900,
            List.of(
                new ModelStatement(
                    "root_cause",
                    "Nobody checks the coupon.",
                    null,
                    List.of(new EvidenceData("src/Cart.java", 4, 4, null, "coupon.worth()", url)))),
            List.of(new DroppedStatement("Look at Till.java.", "There is no such file.")),
            List.of("src/Discounts.java"),
            List.of("src/Discounts.java"),
            0.8,
            2,
            1_200,
            300,
            0,
            1,
            false);
    var json =
        JsonMapper.builder()
            .build()
            .writeValueAsString(StoredReports.data("No coupon").with(model));
    return reports.insert(
        "No coupon", "complete", "'" + json.replace("'", "''") + "'::jsonb", "0.84");
  }

  private UUID call(TenantId tenant, UUID report, String outcome) {
    UUID id = Ids.next();
    TestOrganizations.execute(
        database,
        """
        insert into model_calls (id, org_id, report_id, model, digest, sent, received, outcome,
          input_tokens, output_tokens, cost, asked_at, milliseconds)
        values ('%s', '%s', '%s', 'clever-1', '%s', 'What failed? ⟦SECRET_1⟧',
          '{"text": "It says \\"yes\\".", "calls": [{"id": "1", "name": "read_log", "arguments": "{}"}],
            "whole": true, "inputTokens": 1, "outputTokens": 1}', '%s', 1200, 300, 0.0125, now(), 1500)
        """
            .formatted(id, tenant, report, "a".repeat(64), outcome));
    return id;
  }

  private static void openDetails(String start) {
    _get(
            Details.class,
            spec -> spec.withPredicate(details -> details.getSummaryText().startsWith(start)))
        .setOpened(true);
  }

  @Test
  void saysWhatTheModelSaidWhatItRestsOnAndWhatWasDropped() {
    open("reports/" + told("https://git.example/Cart.java"));

    assertThat(text())
        .containsSubsequence(
            "The words above are by clever-1",
            "Nobody checks the coupon.",
            "src/Cart.java:4",
            "coupon.worth()",
            "Look at Till.java.",
            "There is no such file.",
            "read_file: src/Cart.java",
            "the failing line");
  }

  @Test
  void aPlaceOpensAtTheProviderInAPageOfItsOwn() {
    open("reports/" + told("https://git.example/Cart.java"));

    assertThat(
            _get(
                    Anchor.class,
                    spec ->
                        spec.withPredicate(
                            link -> link.getHref().equals("https://git.example/Cart.java")))
                .getTarget())
        .contains("_blank");
  }

  @Test
  void anAdministratorSeesWhatLeftAndWhatCameBack() {
    UUID report = told("https://git.example/Cart.java");
    call(organization, report, "answered");
    open("reports/" + report);

    openDetails("Show the calls");
    assertThat(text())
        .contains(
            "Call 1, clever-1: answered, 1,200 tokens sent and 300 received, 1.5 s, cost 0.0125")
        .doesNotContain("⟦SECRET_1⟧");
    openDetails("Call 1");

    assertThat(text()).contains("What failed? ⟦SECRET_1⟧", "It says \"yes\".", "read_log {}");
  }

  @Test
  void whereNoneWasMadeItSaysSo() {
    open("reports/" + told("https://git.example/Cart.java"));

    openDetails("Show the calls");

    assertThat(text()).contains("None was made for this report.");
  }

  @Test
  void aMemberSeesNoneOfIt() {
    UUID report = told("https://git.example/Cart.java");
    signIn(Role.MEMBER);

    open("reports/" + report);

    assertThat(text()).contains("clever-1").doesNotContain("Show the calls");
    assertThatThrownBy(() -> calls.of(new ReportId(report)))
        .isInstanceOf(FailureException.class)
        .hasMessageContaining("role");
  }

  @Test
  void eachOutcomeThatIsKeptHasWords() {
    UUID report = told("https://git.example/Cart.java");
    for (var outcome : RecordedCall.Outcome.values()) {
      call(organization, report, outcome.name().toLowerCase(Locale.ROOT));
    }

    assertThat(calls.of(new ReportId(report)))
        .extracting(RecordedCall::outcome)
        .containsExactlyInAnyOrder(RecordedCall.Outcome.values());
  }

  @Test
  void anotherOrganizationsCallsAreNotThere() {
    TenantId other = TestOrganizations.create(database);
    UUID report = StoredReports.of(database, other).complete("Theirs");
    UUID call = call(other, report, "answered");

    assertThatThrownBy(() -> calls.of(new ReportId(report))).isInstanceOf(FailureException.class);
    assertThatThrownBy(() -> calls.words(call)).isInstanceOf(FailureException.class);
    assertThat(
            TestOrganizations.count(
                database, "select count(*) from model_calls where id = '%s'".formatted(call)))
        .isOne();
  }
}
