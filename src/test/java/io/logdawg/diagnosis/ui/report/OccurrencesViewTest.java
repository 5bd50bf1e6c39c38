package io.logdawg.diagnosis.ui.report;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Span;
import io.logdawg.base.Ids;
import io.logdawg.diagnosis.ui.StoredReports;
import io.logdawg.reports.ReportId;
import io.logdawg.reports.occurrences.Occurrences;
import io.logdawg.reports.occurrences.Seen;
import io.logdawg.testing.PageTest;
import io.logdawg.testing.TestOrganizations;
import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OccurrencesViewTest extends PageTest {

  private static final ZoneId KATHMANDU = ZoneId.of("Asia/Kathmandu");

  @Autowired private Occurrences occurrences;

  private UUID report;

  @BeforeEach
  void aReport() {
    report = StoredReports.of(database, organization).complete("No coupon");
  }

  @Test
  void anErrorThatWasSeenOnceHasNoChart() {
    open("reports/" + report);

    assertThat(text()).doesNotContain("Occurrences");
  }

  @Test
  void barsAndTableSayTheSame() {
    seen("2026-11-20T10:05:00Z", "2026-11-20T10:50:00Z", "2026-11-20T12:00:00Z");

    open("reports/" + report);

    assertThat(text()).contains("Seen 3 times", "As a table");
    assertThat(_find(Span.class, spec -> spec.withClasses("bar")))
        .extracting(bar -> bar.getStyle().get("--share"))
        .containsExactly("1.000", "0.000", "0.500");
    assertThat(_find(NativeTableCell.class))
        .extracting(NativeTableCell::getText)
        .containsExactly("20 Nov, 10:00", "2", "20 Nov, 12:00", "1");
  }

  @Test
  void theChartAppearsWhenTheErrorComesAgain() {
    open("reports/" + report);

    seen("2026-11-20T10:05:00Z", "2026-11-20T10:50:00Z");

    await()
        .pollInSameThread()
        .atMost(Duration.ofSeconds(10))
        .until(() -> {
          roundtrip();
          return text().contains("Seen 2 times");
        });
  }

  @Test
  void spansAreThoseOfTheReadersZone() {
    seen("2026-11-20T10:05:00Z", "2026-11-20T10:20:00Z");

    Seen seen = occurrences.of(new ReportId(report), KATHMANDU);

    assertThat(seen.spans()).extracting(Seen.Span::count).containsExactly(1L, 1L);
    assertThat(seen.spans().getLast().start())
        .hasToString("2026-11-20T16:00+05:45[Asia/Kathmandu]");
  }

  @Test
  void ofALongTimeTheLastSixtyWeeksAreShown() {
    seen("2024-01-01T10:00:00Z", "2026-11-20T10:00:00Z", "2026-11-23T10:00:00Z");

    Seen seen = occurrences.of(new ReportId(report), ZoneId.of("UTC"));

    assertThat(seen.unit()).isEqualTo(ChronoUnit.WEEKS);
    assertThat(seen.spans()).hasSize(60);
    assertThat(seen.spans().getLast().count()).isEqualTo(1);
    assertThat(seen.spans().get(58).count()).isEqualTo(1);
    assertThat(seen.most()).isEqualTo(1);
  }

  private void seen(String... times) {
    for (String time : times) {
      TestOrganizations.execute(
          database,
          "insert into occurrences (id, org_id, report_id, received_at) values ('%s', '%s', '%s', '%s')"
              .formatted(Ids.next(), organization, report, time));
    }
    TestOrganizations.execute(
        database,
        "update reports set occurrences = %d, created_at = '%s', last_seen_at = '%s' where id = '%s'"
            .formatted(times.length, times[0], times[times.length - 1], report));
  }
}
