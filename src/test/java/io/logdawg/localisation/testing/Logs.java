package io.logdawg.localisation.testing;

import io.logdawg.logs.Frame;
import io.logdawg.logs.ParsedLog;
import io.logdawg.logs.Trace;
import io.logdawg.logs.Trace.Relation;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Logs as their reader would hand them over. */
public final class Logs {

  private Logs() {}

  public static Frame java(String type, String function, int line) {
    String outer = type.substring(type.lastIndexOf('.') + 1).split("\\$")[0];
    return new Frame(type, function, outer + ".java", line, 0, true, 1);
  }

  public static Frame at(String function, String file, int line) {
    return new Frame(null, function, file, line, 0, true, 1);
  }

  public static Trace trace(Relation relation, String type, String message, Frame... frames) {
    return new Trace(relation, type, message, Arrays.asList(frames), null);
  }

  public static ParsedLog failure(String type, String message, Frame... frames) {
    return log(null, trace(Relation.PRIMARY, type, message, frames));
  }

  public static ParsedLog log(@Nullable Instant time, Trace... traces) {
    String headline = traces.length == 0 ? "" : traces[0].type() + ": " + traces[0].message();
    return new ParsedLog(
        "test",
        "plain",
        List.of(traces),
        headline,
        time,
        "ERROR",
        null,
        null,
        "",
        10,
        List.of(),
        "f");
  }
}
