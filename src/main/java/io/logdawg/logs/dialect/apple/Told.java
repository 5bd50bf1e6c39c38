package io.logdawg.logs.dialect.apple;

import io.logdawg.logs.Frame;
import io.logdawg.logs.Trace;
import io.logdawg.logs.Trace.Relation;
import io.logdawg.logs.dialect.OpenTrace;
import org.jspecify.annotations.Nullable;

/** What a report says went wrong, put together from its lines: the best of each kind. */
final class Told {

  private static final String INFORMATION = "Application Specific Information:";

  private @Nullable Trouble best;
  private @Nullable String systemType;
  private String words = "";
  private boolean report;
  private boolean informing;

  void beginReport() {
    report = true;
  }

  boolean inReport() {
    return report;
  }

  boolean isWhole() {
    return best != null && best.whole();
  }

  void add(Trouble trouble) {
    informing = false;
    if (trouble.rank() == 0) {
      systemType = trouble.type();
      report = true;
    } else if (best == null || trouble.rank() > best.rank()) {
      best = trouble;
    }
  }

  /** The line below the title holds what the program or a library said. */
  void information(String text) {
    if (informing && !text.isEmpty()) {
      words = words.isEmpty() ? text : words;
      informing = false;
    }
    informing |= text.equals(INFORMATION);
  }

  Trace close(@Nullable CrashStack stack) {
    String type = best == null || best.type() == null ? systemType : best.type();
    boolean speaks = best != null && (best.rank() > 1 || words.isEmpty());
    String message = best != null && speaks ? best.message() : words;
    Frame place = best == null ? null : best.place();
    if (stack != null) {
      return stack.open(type, message, place).close(Relation.PRIMARY);
    }
    var trace = new OpenTrace(type, message, null);
    if (place != null) {
      trace.add(place);
    }
    return trace.close(Relation.PRIMARY);
  }

  void clear() {
    best = null;
    systemType = null;
    words = "";
    report = false;
    informing = false;
  }
}
