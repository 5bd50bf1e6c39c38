package io.logdawg.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.reports.Report;
import io.logdawg.reports.ReportData;
import io.logdawg.reports.ReportData.TraceStep;
import io.logdawg.reports.ReportStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DiagnosisTest
class SampleDiagnosisTest {

  @Autowired Team team;

  record Known(String log, String file, int line, String commit) {
    @Override
    public String toString() {
      return log;
    }
  }

  static List<Known> samples() throws IOException {
    JsonNode samples = JsonMapper.shared().readTree(text("samples.json")).get("samples");
    return StreamSupport.stream(samples.spliterator(), false)
        .map(sample -> {
          JsonNode expected = sample.get("expected");
          return new Known(
              sample.get("log").asString(),
              expected.get("file").asString(),
              expected.get("line").asInt(),
              expected.get("commit").asString());
        })
        .toList();
  }

  @BeforeEach
  void connect() {
    team.connectsTheSample();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void theFaultyFileAndTheCommitThatBroughtTheFaultComeFirst(Known known) throws IOException {
    Report report = team.awaitsTheEndOf(team.sends(text(known.log())));

    assertThat(report.status()).isEqualTo(ReportStatus.COMPLETE);
    ReportData data = report.data();
    assertThat(data.files().getFirst().path()).isEqualTo(known.file());
    assertThat(data.files().getFirst().snippets().getFirst().focusStart()).isEqualTo(known.line());
    assertThat(data.commits().getFirst().hash()).isEqualTo(known.commit());
  }

  @Test
  void theReportTellsItsStepsInTheirOrder() throws IOException {
    Report report = team.awaitsTheEndOf(team.sends(text("logs/orders.log")));

    assertThat(report.data().trace())
        .extracting(TraceStep::name)
        .containsExactly(
            "Read the log",
            "Find the commit",
            "List the files",
            "Rank files and commits",
            "Put it into words");
    assertThat(report.data().trace().get(1).said())
        .anyMatch(said -> said.contains("ebff2275") && said.contains("main"));
    assertThat(report.summary().commit()).isEqualTo(report.data().git().commit());
  }

  @Test
  void aLogOfAMegabyteMakesAReportOfBoundedSize() {
    StringBuilder log =
        new StringBuilder("java.lang.IllegalStateException: " + "m".repeat(400_000));
    for (int i = 0; i < 5_000; i++) {
      log.append("\n\tat shop.pricing.Discounts")
          .append(i)
          .append(".rate(Discounts.java:")
          .append(i + 1)
          .append(')');
    }

    Report report = team.awaitsTheEndOf(team.sends(log.toString()));

    assertThat(report.status()).isEqualTo(ReportStatus.COMPLETE);
    assertThat(Integer.parseInt(team.column(report.id(), "length(report_data::text)")))
        .isLessThan(2_000_000);
  }

  private static String text(String name) throws IOException {
    return new ClassPathResource("sample/" + name).getContentAsString(StandardCharsets.UTF_8);
  }
}
