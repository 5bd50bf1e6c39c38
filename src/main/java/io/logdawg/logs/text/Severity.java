package io.logdawg.logs.text;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How bad, whatever the logger calls it; worst last. */
public enum Severity {
  TRACE,
  DEBUG,
  INFO,
  WARN,
  ERROR,
  FATAL;

  /** The severity that a word names, in any case. */
  public static Optional<Severity> of(@Nullable String word) {
    if (word == null || word.length() > 14) {
      return Optional.empty();
    }
    return Optional.ofNullable(
        switch (word.toLowerCase(Locale.ROOT)) {
          case "trace", "verbose", "finest", "finer", "trce", "vrb" -> TRACE;
          case "debug", "fine", "config", "dbug", "dbg" -> DEBUG;
          case "info", "information", "informational", "notice", "log", "inf", "default" -> INFO;
          case "warn", "warning", "wrn" -> WARN;
          case "error", "err", "severe", "fail", "failure", "eror", "exception" -> ERROR;
          case "fatal",
              "critical",
              "crit",
              "alert",
              "emergency",
              "emerg",
              "panic",
              "dpanic",
              "ftl" ->
              FATAL;
          default -> null;
        });
  }

  /** Whether somebody ought to be woken. An unknown level counts: it is what nobody caught. */
  public static boolean isSevere(@Nullable Severity severity) {
    return severity == null || severity.compareTo(ERROR) >= 0;
  }
}
