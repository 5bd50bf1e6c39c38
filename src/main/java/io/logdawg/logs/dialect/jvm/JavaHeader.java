package io.logdawg.logs.dialect.jvm;

import io.logdawg.logs.text.Scan;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The line that begins a trace.
 *
 * @param kind how it stands to what comes before
 * @param message what follows the type
 */
record JavaHeader(Kind kind, String type, String message, @Nullable String thread) {

  enum Kind {
    FIRST,
    CAUSE,
    SUPPRESSED,
    /** logback's and Dropwizard's order with the root cause first. */
    WRAPPER
  }

  private static final String IN_THREAD = "Exception in thread \"";

  /** A header that the line begins with. */
  static Optional<JavaHeader> atStart(String text) {
    int at = JavaFrames.start(text);
    if (text.startsWith(IN_THREAD, at)) {
      int quote = text.indexOf('"', at + IN_THREAD.length());
      return quote < 0
          ? Optional.empty()
          : typed(
              text,
              Scan.blanks(text, quote + 1),
              Kind.FIRST,
              text.substring(at + IN_THREAD.length(), quote));
    }
    for (Mark mark : Mark.values()) {
      if (text.startsWith(mark.words, at)) {
        return typed(text, at + mark.words.length(), mark.kind, null)
            .or(() -> Optional.of(unnamed(text, at + mark.words.length(), mark.kind)))
            .filter(header -> mark.kind != Kind.FIRST || isThrowable(header.type));
      }
    }
    return typed(text, at, Kind.FIRST, null);
  }

  /** A header after other words of the line, for loggers that break no line before a trace. */
  static Optional<JavaHeader> within(String text) {
    int at = 0;
    while (at < text.length()) {
      int end = Scan.dottedName(text, at);
      if (end > at) {
        Optional<JavaHeader> header = typed(text, at, Kind.FIRST, null);
        if (header.isPresent() && isThrowable(header.get().type)) {
          return header;
        }
      }
      at = end + 1;
    }
    return Optional.empty();
  }

  /** Whether the name alone says that it is thrown. */
  boolean isPlain() {
    return isThrowable(type) && type.indexOf('.') > 0 && type.indexOf('.') < type.lastIndexOf('.');
  }

  private enum Mark {
    CAUSED_BY("Caused by: ", Kind.CAUSE),
    SUPPRESSED("Suppressed: ", Kind.SUPPRESSED),
    WRAPPED_BY("Wrapped by: ", Kind.WRAPPER),
    CAUSING("Causing: ", Kind.WRAPPER),
    JUNIT_CONSOLE("=> ", Kind.FIRST);

    private final String words;
    private final Kind kind;

    Mark(String words, Kind kind) {
      this.words = words;
      this.kind = kind;
    }
  }

  /** A cause whose toString was overridden to be just a sentence. */
  private static JavaHeader unnamed(String text, int at, Kind kind) {
    return new JavaHeader(kind, "", text.substring(at), null);
  }

  private static Optional<JavaHeader> typed(
      String text, int from, Kind kind, @Nullable String thread) {
    int end = Scan.dottedName(text, from);
    if (end == from || !Character.isJavaIdentifierStart(text.charAt(from))) {
      return Optional.empty();
    }
    int after = Scan.blanks(text, end);
    boolean colon = end < text.length() && text.charAt(end) == ':';
    if (!colon && after < text.length()) {
      return Optional.empty();
    }
    String type = text.substring(from, end);
    if (!isTypeName(type)) {
      return Optional.empty();
    }
    return Optional.of(
        new JavaHeader(kind, type, colon ? text.substring(end + 1).strip() : "", thread));
  }

  /** Packages and a capital ({@code org.acme.Boom}), or a bare name that says it is thrown. */
  private static boolean isTypeName(String name) {
    int dot = name.lastIndexOf('.');
    if (dot < 0) {
      return Character.isUpperCase(name.charAt(0)) && isThrowable(name);
    }
    return dot + 1 < name.length()
        && (Character.isUpperCase(name.charAt(dot + 1)) || isThrowable(name))
        && !name.contains("..");
  }

  private static boolean isThrowable(String name) {
    int dollar = name.indexOf('$');
    return name.endsWith("Exception")
        || name.endsWith("Error")
        || name.endsWith("Throwable")
        || name.endsWith("Failure")
        || (dollar > 0 && isThrowable(name.substring(0, dollar)));
  }
}
