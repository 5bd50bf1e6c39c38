package io.logdawg.logs.dialect;

import io.logdawg.logs.Frame;
import io.logdawg.logs.ParsedLog.UnreadLines;
import io.logdawg.logs.Trace;
import java.util.ArrayList;
import java.util.List;

/**
 * One failure: a trace with its causes and companions, ordered as in {@link
 * io.logdawg.logs.ParsedLog#traces()}. At most 200 traces and 5,000 frames are kept.
 *
 * @param first index of its first line in the lines that were read
 * @param last index of its last line
 */
public record Finding(List<Trace> traces, int first, int last, List<UnreadLines> unread) {

  private static final int MAX_TRACES = 200;
  private static final int MAX_FRAMES = 5_000;

  public Finding {
    traces = bounded(traces);
    unread = List.copyOf(unread);
  }

  public boolean runsThroughApp() {
    for (Trace trace : traces) {
      for (Frame frame : trace.frames()) {
        if (frame.inApp()) {
          return true;
        }
      }
    }
    return false;
  }

  private static int frames(List<Trace> traces) {
    int frames = 0;
    for (Trace trace : traces) {
      frames += trace.frames().size();
    }
    return frames;
  }

  private static List<Trace> bounded(List<Trace> traces) {
    if (traces.size() <= MAX_TRACES && frames(traces) <= MAX_FRAMES) {
      return List.copyOf(traces);
    }
    int left = MAX_FRAMES;
    var kept = new ArrayList<Trace>();
    for (Trace trace : traces.subList(0, Math.min(traces.size(), MAX_TRACES))) {
      List<Frame> frames = trace.frames().subList(0, Math.min(trace.frames().size(), left));
      left -= frames.size();
      kept.add(new Trace(trace.relation(), trace.type(), trace.message(), frames, trace.thread()));
    }
    return List.copyOf(kept);
  }
}
