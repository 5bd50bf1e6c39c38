package io.logdawg.notifications.content;

import io.logdawg.notifications.content.Message.Fact;
import io.logdawg.reports.news.ReportDigest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of each notice. */
public final class Wording {

  private Wording() {}

  /**
   * @param type the event's id, or {@code test}
   */
  public static Message of(String type, Notice notice) {
    return switch (notice) {
      case Notice.AboutReport report ->
          new Message(
              title(type, report), text(report), facts(report), report.url(), "Open the report");
      case Notice.AboutCredential credential ->
          new Message(
              type.endsWith(".expiring")
                  ? "Credential about to expire: " + credential.name()
                  : "Credential stopped working: " + credential.name(),
              credential.problem(),
              List.of(new Fact("Provider", credential.provider(), null)),
              credential.url(),
              "Open the credentials");
      case Notice.Trial trial ->
          new Message("Log Dawg can reach you", trial.message(), List.of(), trial.url(), "Open");
    };
  }

  private static String title(String type, Notice.AboutReport report) {
    return switch (type) {
      case "report.failed" -> "Diagnosis failed: " + report.title();
      case "report.regressed" -> "Came back: " + report.title();
      default -> report.title();
    };
  }

  private static String text(Notice.AboutReport report) {
    String error = report.error();
    String headline = report.headline();
    return error != null ? error : headline != null ? headline : "";
  }

  private static List<Fact> facts(Notice.AboutReport report) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Repository", report.repository(), null));
    add(facts, report.file());
    add(facts, report.commit());
    if (report.confidence() instanceof Double confidence) {
      facts.add(new Fact("Confidence", Math.round(confidence * 100) + " %", null));
    }
    return facts;
  }

  private static void add(List<Fact> facts, ReportDigest.@Nullable File file) {
    if (file != null) {
      facts.add(new Fact("First suspect", file.path(), file.url()));
    }
  }

  private static void add(List<Fact> facts, ReportDigest.@Nullable Commit commit) {
    if (commit != null) {
      String hash = commit.hash().substring(0, Math.min(8, commit.hash().length()));
      facts.add(
          new Fact(
              "Suspect commit",
              commit.subject() == null ? hash : hash + " " + commit.subject(),
              commit.url()));
    }
  }
}
