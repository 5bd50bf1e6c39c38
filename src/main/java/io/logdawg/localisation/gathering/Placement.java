package io.logdawg.localisation.gathering;

import io.logdawg.localisation.code.Code;
import io.logdawg.localisation.code.Code.Declaration;
import io.logdawg.logs.Frame;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds a frame's place in code that may be older or newer than what ran: by function rather than
 * by line where the two disagree.
 */
final class Placement {

  private Placement() {}

  /** The candidate that fits best; of equals the first, which is the likeliest. */
  static String path(Frame frame, List<String> candidates, Map<String, Code> code) {
    return candidates.stream()
        .sorted(Comparator.comparingInt(path -> -fit(frame, code.get(path))))
        .findFirst()
        .orElseThrow();
  }

  /** How well a file fits a frame: it has the function at the line, the function, or the line. */
  private static int fit(Frame frame, @Nullable Code code) {
    if (code == null) {
      return 0;
    }
    String function = function(frame);
    if (code.functionsNamed(function).stream().anyMatch(f -> f.lines().contains(frame.line()))) {
      return 3;
    }
    return code.declaresFunction(function) ? 2 : code.has(frame.line()) ? 1 : 0;
  }

  static int line(Frame frame, @Nullable Code code) {
    if (code == null) {
      return frame.line();
    }
    List<Declaration> named = code.functionsNamed(function(frame));
    boolean agrees = named.stream().anyMatch(f -> f.lines().contains(frame.line()));
    if (agrees || named.isEmpty()) {
      return code.has(frame.line()) ? frame.line() : 0;
    }
    return named.stream()
        .mapToInt(f -> f.lines().start())
        .boxed()
        .min(Comparator.comparingInt(start -> Math.abs(start - frame.line())))
        .orElse(0);
  }

  /** A lambda's and a constructor's frame in the name under which the source declares it. */
  static String function(Frame frame) {
    String name = frame.function() == null ? "" : frame.function();
    if (name.equals("<init>") && frame.type() != null) {
      return frame
          .type()
          .substring(Math.max(frame.type().lastIndexOf('.'), frame.type().lastIndexOf('$')) + 1);
    }
    if (name.startsWith("lambda$")) {
      int end = name.indexOf('$', 7);
      return end < 0 ? name : name.substring(7, end);
    }
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
