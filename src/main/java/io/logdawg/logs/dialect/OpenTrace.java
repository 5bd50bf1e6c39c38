package io.logdawg.logs.dialect;

import io.logdawg.logs.Frame;
import io.logdawg.logs.Trace;
import io.logdawg.logs.Trace.Relation;
import io.logdawg.logs.text.Scan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A trace while its lines are being read. Its message is cut at 8,000 characters. */
public final class OpenTrace {

  private static final int MAX_MESSAGE = 8_000;
  private static final int MAX_TYPE = 300;

  private final @Nullable String type;
  private final @Nullable String thread;
  private final StringBuilder message = new StringBuilder();
  private final List<Frame> frames = new ArrayList<>();
  private int disowned;

  public OpenTrace(@Nullable String type, String message, @Nullable String thread) {
    this.type = type == null ? null : Scan.cut(type, MAX_TYPE);
    this.thread = thread;
    this.message.append(Scan.cut(message, MAX_MESSAGE));
  }

  /** One more line of the message. */
  public void continueMessage(String line) {
    if (message.length() + line.length() < MAX_MESSAGE) {
      message.append('\n').append(line);
    }
  }

  public void add(Frame frame) {
    frames.add(frame);
  }

  /** The calls so far only told of the failure: they are none of the application's. */
  public void disown() {
    frames.subList(disowned, frames.size()).replaceAll(Frame::notInApp);
    disowned = frames.size();
  }

  public boolean hasFrames() {
    return !frames.isEmpty();
  }

  public Trace close(Relation relation) {
    return new Trace(relation, type, message.toString().strip(), frames, thread);
  }

  /** For languages that print the innermost call last. */
  public Trace closeReversed(Relation relation) {
    return new Trace(relation, type, message.toString().strip(), frames.reversed(), thread);
  }
}
