package io.logdawg.reports;

import io.logdawg.base.Ids;
import io.logdawg.codebases.RepositoryId;
import io.logdawg.reports.ReportData.BlamedCommit;
import io.logdawg.reports.ReportData.CodeFile;
import io.logdawg.reports.ReportData.CodeSnippet;
import io.logdawg.reports.ReportData.FrameReading;
import io.logdawg.reports.ReportData.GitState;
import io.logdawg.reports.ReportData.LineSpan;
import io.logdawg.reports.ReportData.LogReading;
import io.logdawg.reports.ReportData.Reason;
import io.logdawg.reports.ReportData.RecentCommit;
import io.logdawg.reports.ReportData.TraceReading;
import io.logdawg.reports.ReportData.TraceStep;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Reports to store in tests. */
public final class ReportSamples {

  private static final String COMMIT = "82f8cd0785b8693299bc6a5e6e76d84632b48fc1";
  private static final Instant COMMITTED = Instant.parse("2026-03-04T05:06:07Z");
  private static final String LINK = "https://git.example/shop/src/Discounts.java#L31";

  private ReportSamples() {}

  /** Every field is filled; the same as {@code version-1.json}. */
  public static ReportData data() {
    return data("NullPointerException in Discounts.rate, Discounts.java:31");
  }

  public static ReportData data(String title) {
    return new ReportData(
        ReportData.VERSION,
        title,
        "NullPointerException",
        "Pricing an order failed.",
        "coupon is null.",
        "The order has no coupon.",
        List.of("Check for null."),
        0.75,
        List.of(file()),
        List.of(commit()),
        List.of("One frame fits two files."),
        log(),
        new GitState(
            "ebff227516bfe79d688058a1efc2534a849fd266",
            "main",
            List.of(new RecentCommit(COMMIT, "Ann", COMMITTED, "Price with coupons")),
            List.of("src/Discounts.java"),
            Instant.parse("2026-03-06T00:00:00Z"),
            42),
        List.of(
            new TraceStep(
                "Find the commit",
                12,
                2,
                1,
                3456,
                List.of("Everything is read at commit ebff2275 of main."),
                4987)),
        "template",
        null,
        null);
  }

  private static CodeFile file() {
    return new CodeFile(
        "src/Discounts.java",
        0.9,
        1234,
        "The innermost frame.",
        List.of(new Reason("frame", 0.5, "The innermost frame.")),
        List.of(new CodeSnippet(26, 36, 31, 31, "return coupon.rate();")),
        LINK);
  }

  private static BlamedCommit commit() {
    return new BlamedCommit(
        COMMIT,
        "Ann",
        COMMITTED,
        "Price with coupons",
        0.8,
        "It wrote line 31.",
        List.of(new Reason("blame", 1.0, "It wrote line 31.")),
        List.of("src/Discounts.java"),
        null);
  }

  private static LogReading log() {
    FrameReading frame =
        new FrameReading(
            "shop.Discounts",
            "rate",
            "Discounts.java",
            31,
            true,
            2,
            "src/Discounts.java",
            31,
            LINK);
    return new LogReading(
        "java",
        "plain",
        "java.lang.NullPointerException: coupon",
        "The only failure.",
        Instant.parse("2026-03-05T05:06:07Z"),
        "ERROR",
        "orders",
        "r-1",
        12,
        List.of(
            new TraceReading(
                "primary", "java.lang.NullPointerException", "coupon", List.of(frame))),
        List.of(new LineSpan(7, 9)));
  }

  /** In which nothing was found. */
  public static ReportData empty() {
    return new ReportJson(JsonMapper.shared()).read("{}");
  }

  static NewReport pending(RepositoryId repository, String title) {
    return pending(repository, title, "print-of-" + Ids.next());
  }

  static NewReport pending(RepositoryId repository, String title, String fingerprint) {
    return new NewReport(
        new ReportId(Ids.next()),
        repository,
        "api",
        title,
        "NullPointerException",
        fingerprint,
        "boom",
        null,
        "orders",
        Map.of("region", "north"),
        "Ann",
        null);
  }
}
