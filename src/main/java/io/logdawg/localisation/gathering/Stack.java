package io.logdawg.localisation.gathering;

import io.logdawg.localisation.clues.CaseFile.Step;
import io.logdawg.localisation.clues.CaseFile.Witness;
import io.logdawg.localisation.code.Code;
import io.logdawg.localisation.files.TestCode;
import io.logdawg.localisation.frames.FrameResolver;
import io.logdawg.localisation.frames.OwnCode;
import io.logdawg.localisation.frames.Resolution;
import io.logdawg.logs.Frame;
import io.logdawg.logs.ParsedLog;
import io.logdawg.logs.Trace;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The log's frames in the order of their worth, and what they mean once files have been read. */
final class Stack {

  private static final int MAX_FRAMES = 600;

  /** A deep recursion repeats itself, and must not hide the other traces. */
  private static final int MAX_PER_TRACE = 200;

  private static final int MAX_NAMED = 3;
  private static final int MAX_STRANGERS = 8;

  private final List<Located> frames = new ArrayList<>();
  private final List<Witness> absent = new ArrayList<>();
  private final Set<String> strangers = new LinkedHashSet<>();
  private final Set<String> notes = new LinkedHashSet<>();

  Stack(ParsedLog log, FrameResolver resolver) {
    OwnCode own = new OwnCode(frames(log), resolver);
    int unresolved = 0;
    int followed = 0;
    for (Weighted weighted : byWorth(log)) {
      List<Frame> all = weighted.trace().frames();
      int room = Math.min(MAX_PER_TRACE, MAX_FRAMES - followed);
      if (all.size() > room) {
        notes.add(
            "Of a trace's %d calls, the innermost %d were followed.".formatted(all.size(), room));
      }
      for (Frame frame : all.subList(0, Math.min(room, all.size()))) {
        followed++;
        Resolution resolution = own.resolve(frame);
        if (!resolution.candidates().isEmpty()) {
          frames.add(new Located(frame, resolution, weighted.depth()));
        } else if (frame.inApp()) {
          unresolved++;
          absentTest(frame);
          stranger(frame);
        }
      }
    }
    if (frames.isEmpty() && unresolved > 0) {
      notes.add("None of the %d frames names a file of this repository.".formatted(unresolved));
    }
  }

  /** A test that came with the fix: its name tells what it was about. */
  private void absentTest(Frame frame) {
    String path = FrameResolver.expectedPath(frame);
    if (!path.isEmpty() && TestCode.is(path)) {
      absent.add(new Witness(path, Placement.function(frame)));
    }
  }

  /** A function that no file is told of: its name may tell. */
  private void stranger(Frame frame) {
    if (frame.file() == null && frame.function() != null && strangers.size() < MAX_STRANGERS) {
      strangers.add(frame.function());
    }
  }

  /** The project's innermost functions of which the log names neither file nor type. */
  Set<String> strangers() {
    return strangers;
  }

  /** The tests among the steps, then those that the repository does not have. */
  List<Witness> witnesses(List<Step> steps) {
    Set<Witness> witnesses = new LinkedHashSet<>();
    steps.stream()
        .filter(Step::test)
        .forEach(step -> witnesses.add(new Witness(step.path(), Placement.function(step.frame()))));
    witnesses.addAll(absent);
    return List.copyOf(witnesses);
  }

  private static List<Frame> frames(ParsedLog log) {
    return log.traces().stream()
        .flatMap(trace -> trace.frames().stream().limit(MAX_PER_TRACE))
        .limit(MAX_FRAMES)
        .toList();
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
    frames.forEach(one -> paths.addAll(one.resolution().candidates()));
    return paths;
  }

  Set<String> notes() {
    return notes;
  }

  /** Chooses among candidates by what was read, and finds the lines where functions stand now. */
  List<Step> steps(Map<String, Code> code) {
    List<Step> steps = new ArrayList<>();
    for (Located one : frames) {
      Frame frame = one.frame();
      List<String> candidates = one.resolution().candidates();
      String path = Placement.path(frame, candidates, code);
      if (candidates.size() > 1) {
        notes.add(ambiguity(frame, path, candidates));
      } else if (!one.resolution().exact()) {
        notes.add("%s was taken for %s by its name alone.".formatted(frame.file(), path));
      }
      int line = Placement.line(frame, code.get(path));
      steps.add(new Step(frame, path, line, TestCode.is(path), one.depth()));
    }
    return steps;
  }

  private static String ambiguity(Frame frame, String chosen, List<String> candidates) {
    List<String> others = candidates.stream().filter(other -> !other.equals(chosen)).toList();
    String more = others.size() > MAX_NAMED ? " and others" : "";
    return "%s fits several files: %s was taken, not %s%s."
        .formatted(
            frame.file() == null ? frame.type() : frame.file(),
            chosen,
            String.join(", ", others.stream().limit(MAX_NAMED).toList()),
            more);
  }
}
