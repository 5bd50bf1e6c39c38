package io.logdawg.localisation.gathering;

import io.logdawg.localisation.clues.CaseFile.Step;
import io.logdawg.localisation.code.Code;
import io.logdawg.localisation.code.Code.Declaration;
import io.logdawg.localisation.frames.FileIndex;
import io.logdawg.localisation.frames.FrameResolver;
import io.logdawg.localisation.frames.Resolution;
import io.logdawg.localisation.frames.TestCode;
import io.logdawg.logs.Frame;
import io.logdawg.logs.ParsedLog;
import io.logdawg.logs.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The log's frames in the order of their worth, and what they mean once files have been read. */
final class Stack {

  /** A deep recursion repeats itself; what matters stands at the ends of the traces. */
  private static final int MAX_FRAMES = 400;

  private final List<Located> located = new ArrayList<>();
  private final Set<String> notes = new LinkedHashSet<>();

  Stack(ParsedLog log, FrameResolver resolver) {
    int unresolved = 0;
    int frames = 0;
    for (Weighted weighted : byWorth(log)) {
      for (Frame frame : weighted.trace().frames()) {
        if (++frames > MAX_FRAMES) {
          notes.add(
              "The log has more frames than the %d that were followed.".formatted(MAX_FRAMES));
          break;
        }
        Resolution resolution = frame.inApp() ? resolver.resolve(frame) : outsider(resolver, frame);
        if (!resolution.candidates().isEmpty()) {
          located.add(new Located(frame, resolution, weighted.depth()));
        } else if (frame.inApp()) {
          unresolved++;
        }
      }
    }
    if (located.isEmpty() && unresolved > 0) {
      notes.add("None of the %d frames names a file of this repository.".formatted(unresolved));
    }
  }

  /** The reader of the log may take a project for a library of the same name; the tree decides. */
  private static Resolution outsider(FrameResolver resolver, Frame frame) {
    Resolution found = resolver.resolve(frame);
    boolean sure = found.exact() && found.candidates().size() == 1;
    return sure ? found : new Resolution(List.of(), false);
  }

  private record Weighted(Trace trace, int depth) {}

  private static List<Weighted> byWorth(ParsedLog log) {
    List<Weighted> chain = new ArrayList<>();
    List<Weighted> beside = new ArrayList<>();
    boolean leading = true;
    for (Trace trace : log.traces()) {
      boolean inChain =
          trace.relation() == Trace.Relation.PRIMARY || trace.relation() == Trace.Relation.CAUSE;
      leading &= inChain;
      if (leading) {
        chain.addFirst(new Weighted(trace, 0));
      } else {
        beside.add(new Weighted(trace, 0));
      }
    }
    List<Weighted> all = new ArrayList<>();
    chain.forEach(weighted -> all.add(new Weighted(weighted.trace(), all.size())));
    beside.forEach(weighted -> all.add(new Weighted(weighted.trace(), chain.size())));
    return all;
  }

  /** Every file that a frame may mean, those of the best frames first. */
  Set<String> candidates() {
    Set<String> paths = new LinkedHashSet<>();
    located.forEach(one -> paths.addAll(one.resolution().candidates()));
    return paths;
  }

  Set<String> notes() {
    return notes;
  }

  /** Chooses among candidates by what was read, and finds the lines where functions stand now. */
  List<Step> steps(Map<String, Code> code) {
    List<Step> steps = new ArrayList<>();
    for (Located one : located) {
      List<String> candidates = one.resolution().candidates();
      String path =
          candidates.stream()
              .max(Comparator.comparingInt(candidate -> fit(one.frame(), code.get(candidate))))
              .orElseThrow();
      // max takes the last of equals, but the first is the likeliest.
      int best = fit(one.frame(), code.get(path));
      path =
          candidates.stream()
              .filter(c -> fit(one.frame(), code.get(c)) == best)
              .findFirst()
              .orElse(path);
      if (candidates.size() > 1) {
        notes.add(ambiguity(one.frame(), path, candidates));
      } else if (!one.resolution().exact()) {
        notes.add("%s was taken for %s by its name alone.".formatted(one.frame().file(), path));
      }
      steps.add(
          new Step(
              one.frame(),
              path,
              line(one.frame(), code.get(path)),
              TestCode.is(path),
              one.depth()));
    }
    return steps;
  }

  private static String ambiguity(Frame frame, String chosen, List<String> candidates) {
    Set<String> others = new TreeSet<>(candidates);
    others.remove(chosen);
    return "%s may be %s or %s; %s was taken."
        .formatted(
            frame.file() == null ? frame.type() : frame.file(),
            chosen,
            String.join(", ", others.stream().limit(3).toList()),
            FileIndex.name(FileIndex.folder(chosen)).isEmpty() ? "the first" : chosen);
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

  private static int line(Frame frame, @Nullable Code code) {
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
