package io.logdawg.logs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a log says. The failure that matters is chosen among all that the log holds and the choice
 * is explained; what could not be read is named too.
 *
 * @param dialect the dialect of the traces ({@code java}), or {@code none}
 * @param envelope how the lines were wrapped ({@code plain}, {@code json}, …)
 * @param traces the chosen failure: PRIMARY first, each cause after what it caused
 * @param headline the sentence of the log that says best what went wrong; empty only if it has none
 * @param time of the chosen failure, where the log gives one with a zone or UTC is plain
 * @param level as the logger spells it
 * @param choice why this failure was chosen, in a sentence
 * @param lines how many lines the log has
 * @param unread stretches that hold neither a known entry nor a frame though they stand within a
 *     trace
 * @param fingerprint the same for the same error at another time, host, id or address
 */
public record ParsedLog(
    String dialect,
    String envelope,
    List<Trace> traces,
    String headline,
    @Nullable Instant time,
    @Nullable String level,
    @Nullable String service,
    @Nullable String requestId,
    String choice,
    int lines,
    List<UnreadLines> unread,
    String fingerprint) {

  public ParsedLog {
    traces = List.copyOf(traces);
    unread = List.copyOf(unread);
  }

  /** Lines {@code first} to {@code last}, counted from 1, both included. */
  public record UnreadLines(int first, int last) {}

  /** The innermost cause: the last of the leading PRIMARY and CAUSE traces. */
  public Optional<Trace> rootCause() {
    Trace root = null;
    for (Trace trace : traces) {
      if (trace.relation() == Trace.Relation.PRIMARY || trace.relation() == Trace.Relation.CAUSE) {
        root = trace;
      } else if (root != null) {
        break;
      }
    }
    return Optional.ofNullable(root);
  }
}
