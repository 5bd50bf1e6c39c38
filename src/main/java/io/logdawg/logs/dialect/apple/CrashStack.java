package io.logdawg.logs.dialect.apple;

import io.logdawg.logs.Frame;
import io.logdawg.logs.dialect.OpenTrace;
import io.logdawg.logs.text.Scan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One stack of a report while its lines are being read. */
final class CrashStack {

  private enum Kind {
    EXCEPTION,
    CRASHED,
    OTHER
  }

  private static final List<String> EXCEPTIONS =
      List.of(
          "Last Exception Backtrace:",
          "Application Specific Backtrace ",
          "*** First throw call stack:");
  private static final String THREAD = "Thread ";

  private final Kind kind;
  private final @Nullable String thread;
  private final List<Frame> frames = new ArrayList<>();

  private CrashStack(Kind kind, @Nullable String thread) {
    this.kind = kind;
    this.thread = thread;
  }

  /** A stack that nothing announces. */
  static CrashStack unnamed() {
    return new CrashStack(Kind.OTHER, null);
  }

  /** {@code Thread 3 Crashed:: Dispatch queue: com.apple.main-thread} and the like. */
  static Optional<CrashStack> read(String text) {
    if (EXCEPTIONS.stream().anyMatch(text::startsWith)) {
      return Optional.of(new CrashStack(Kind.EXCEPTION, null));
    }
    int end = text.startsWith(THREAD) ? Scan.digits(text, THREAD.length()) : 0;
    if (end <= THREAD.length()) {
      return Optional.empty();
    }
    String rest = text.substring(end);
    boolean crashed =
        rest.startsWith(" Crashed:") || (rest.endsWith("crashed:") && !rest.contains(" with "));
    boolean other = rest.startsWith(":");
    return crashed || other
        ? Optional.of(new CrashStack(crashed ? Kind.CRASHED : Kind.OTHER, text.substring(0, end)))
        : Optional.empty();
  }

  /** Where an exception was thrown says more than where the program then stopped. */
  static @Nullable CrashStack primary(List<CrashStack> stacks) {
    for (Kind kind : Kind.values()) {
      for (CrashStack stack : stacks) {
        if (stack.kind == kind) {
          return stack;
        }
      }
    }
    return null;
  }

  void add(Frame frame) {
    frames.add(frame);
  }

  boolean isEmpty() {
    return frames.isEmpty();
  }

  boolean has(Frame place) {
    return frames.stream()
        .anyMatch(
            frame -> frame.line() == place.line() && name(frame.file()).equals(name(place.file())));
  }

  OpenTrace open(@Nullable String type, String message) {
    return open(type, message, null);
  }

  OpenTrace open(@Nullable String type, String message, @Nullable Frame place) {
    var trace = new OpenTrace(type, message, thread);
    if (place != null && !has(place)) {
      trace.add(place);
    }
    frames.forEach(trace::add);
    return trace;
  }

  private static String name(@Nullable String file) {
    return file == null ? "" : file.substring(file.lastIndexOf('/') + 1);
  }
}
