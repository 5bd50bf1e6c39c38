package io.logdawg.logs.dialect.c;

import io.logdawg.logs.Frame;
import io.logdawg.logs.Trace;
import io.logdawg.logs.Trace.Relation;
import io.logdawg.logs.dialect.OpenTrace;
import io.logdawg.logs.text.Scan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One stack while its lines are being read. */
final class CStack {

  private @Nullable String type;
  private String message;
  private final @Nullable String thread;
  private final List<Frame> frames = new ArrayList<>();
  private boolean handlesSignal;

  /** As many of the first frames are known not to be the application's. */
  private int disowned;

  CStack(@Nullable String type, String message, @Nullable String thread) {
    this.type = type;
    this.message = message;
    this.thread = thread;
  }

  void add(CCall call) {
    if (call.isSignalHandler()) {
      // What ran after the signal came is not what brought it.
      frames.subList(disowned, frames.size()).replaceAll(Frame::notInApp);
      disowned = frames.size();
      handlesSignal = true;
    }
    if (call.frame() != null) {
      frames.add(call.frame());
    }
  }

  boolean isOf(String name) {
    return name.equals(thread);
  }

  boolean handlesSignal() {
    return handlesSignal;
  }

  boolean isEmpty() {
    return frames.isEmpty();
  }

  /** Helgrind tells where a thread was created before it tells what the thread did. */
  boolean isCreation() {
    return message.startsWith("Thread #") && message.endsWith(" was created");
  }

  /** What was announced above another stack happened in this thread. */
  void takeNewsOf(CStack other) {
    type = other.type;
    message = other.message;
    other.type = null;
    other.message = "";
  }

  @Nullable Frame innermost() {
    return frames.isEmpty() ? null : frames.getFirst();
  }

  /** Whether it has this innermost call and no other. */
  boolean isOnly(@Nullable Frame innermost) {
    return frames.size() == 1
        && innermost != null
        && frames.getFirst().line() == innermost.line()
        && String.valueOf(frames.getFirst().function()).equals(innermost.function());
  }

  void clear() {
    frames.clear();
    disowned = 0;
  }

  /**
   * @param place where it was announced to have happened; it comes first, unless the stack has it
   */
  Trace close(Relation relation, @Nullable Frame place) {
    var trace = new OpenTrace(type, message, thread);
    if (place != null && frames.stream().noneMatch(frame -> isAt(frame, place))) {
      trace.add(place);
    }
    frames.forEach(trace::add);
    return trace.close(relation);
  }

  private static boolean isAt(Frame frame, Frame place) {
    return frame.line() == place.line()
        && frame.file() != null
        && place.file() != null
        && fileName(frame.file()).equals(fileName(place.file()));
  }

  private static String fileName(String path) {
    return Scan.cut(
        path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1), 300);
  }
}
