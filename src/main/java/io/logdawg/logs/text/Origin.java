package io.logdawg.logs.text;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What wrappers told of a line.
 *
 * @param level as the wrapper spells it; platforms often know less than the line itself
 * @param writer tells lines of one pod, process or stream from those of another between them
 */
public record Origin(
    @Nullable Instant time,
    @Nullable String level,
    @Nullable String service,
    @Nullable String requestId,
    @Nullable String thread,
    @Nullable String writer) {

  public static final Origin UNKNOWN = new Origin(null, null, null, null, null, null);

  public static Origin at(@Nullable Instant time) {
    return UNKNOWN.withTime(time);
  }

  public Origin withTime(@Nullable Instant value) {
    return new Origin(value, level, service, requestId, thread, writer);
  }

  public Origin withLevel(@Nullable String value) {
    return new Origin(time, value, service, requestId, thread, writer);
  }

  public Origin withService(@Nullable String value) {
    return new Origin(time, level, value, requestId, thread, writer);
  }

  public Origin withRequestId(@Nullable String value) {
    return new Origin(time, level, service, value, thread, writer);
  }

  public Origin withWriter(@Nullable String value) {
    return new Origin(time, level, service, requestId, thread, value);
  }

  /** What this tells, and for the rest what the wrapper around it told. */
  Origin within(Origin outer) {
    if (outer.equals(UNKNOWN)) {
      return this;
    }
    String both = writer == null || outer.writer == null ? null : outer.writer + ' ' + writer;
    return new Origin(
        time == null ? outer.time : time,
        level == null ? outer.level : level,
        service == null ? outer.service : service,
        requestId == null ? outer.requestId : requestId,
        thread == null ? outer.thread : thread,
        both != null ? both : writer == null ? outer.writer : writer);
  }
}
