package io.logdawg.narrative.template;

import io.logdawg.localisation.Suspects;
import io.logdawg.localisation.Suspects.ResolvedFrame;
import io.logdawg.localisation.Suspects.Snippet;
import io.logdawg.localisation.Suspects.SuspectCommit;
import io.logdawg.localisation.Suspects.SuspectFile;
import io.logdawg.logs.ParsedLog;
import io.logdawg.logs.Trace;
import java.util.Optional;

/**
 * The facts that all parts of a narrative draw on.
 *
 * @param error the root cause's simple type, or "Unknown error"
 * @param message the root cause's, in one line; may be empty
 * @param family of the error, where it is a known one
 */
record Story(
    ParsedLog log, Suspects suspects, String error, String message, Optional<ErrorFamily> family) {

  static final String UNKNOWN = "Unknown error";

  static Story of(ParsedLog log, Suspects suspects, ErrorFamilies families) {
    Optional<Trace> root = log.rootCause();
    String type = root.map(Trace::type).orElse(null);
    String error = type == null || type.isBlank() ? UNKNOWN : Text.simpleName(type);
    String said = root.map(Trace::message).filter(m -> !m.isBlank()).orElse("");
    String message = Text.oneLine(said);
    return new Story(
        log,
        suspects,
        error,
        message,
        families.of(error, message.isEmpty() ? log.headline() : message));
  }

  Optional<SuspectFile> file() {
    return suspects.files().stream().findFirst();
  }

  Optional<SuspectCommit> commit() {
    return suspects.commits().stream().findFirst();
  }

  /** The innermost frame that stands in the first suspect file. */
  Optional<ResolvedFrame> frame() {
    return file()
        .flatMap(file ->
            suspects.frames().stream()
                .filter(frame -> frame.path().equals(file.path()))
                .findFirst());
  }

  /** {@code src/Cart.java:45}, or the lines of its first snippet, or the file alone. */
  Optional<String> place() {
    return file().map(this::place);
  }

  String place(SuspectFile file) {
    Optional<ResolvedFrame> frame =
        suspects.frames().stream()
            .filter(one -> one.path().equals(file.path()) && one.line() > 0)
            .findFirst();
    if (frame.isPresent()) {
      return file.path() + ":" + frame.get().line();
    }
    return file.snippets().stream()
        .findFirst()
        .map(Snippet::lines)
        .map(lines -> "%s:%d-%d".formatted(file.path(), lines.start(), lines.end()))
        .orElse(file.path());
  }

  /** {@code Cart.total()}, as the frame in the first suspect file says. */
  Optional<String> function() {
    return frame().flatMap(frame -> Text.function(frame.frame()));
  }

  boolean nothingFound() {
    return suspects.files().isEmpty();
  }

  boolean isTest() {
    return family.map(ErrorFamily::name).filter("failed assertion"::equals).isPresent();
  }
}
