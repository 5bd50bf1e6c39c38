package io.logdawg.logs.envelope;

import io.logdawg.logs.text.LogLine;
import io.logdawg.logs.text.Scan;
import io.logdawg.logs.text.Timestamps;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * {@code Nov 23 02:13:38 host shop[123]: text} (RFC 3164, journald) and {@code <34>1
 * 2026-11-23T02:13:38Z host shop 123 - - text} (RFC 5424).
 */
@Component
@Order(30)
final class SyslogEnvelope extends PlatformEnvelope {

  private static final int MAX_TAG = 80;

  @Override
  public String name() {
    return "syslog";
  }

  @Override
  protected @Nullable LogLine unwrap(LogLine line) {
    String text = line.text();
    int at = 0;
    boolean modern = false;
    if (text.startsWith("<")) {
      int close = text.indexOf('>');
      if (close < 2 || close > 4) {
        return null;
      }
      modern = text.startsWith("1 ", close + 1);
      at = modern ? close + 3 : close + 1;
    }
    Timestamps.Found time = Timestamps.at(text, at).orElse(null);
    if (time == null || !text.startsWith(" ", time.end())) {
      return null;
    }
    return modern ? modern(line, time) : classic(line, time);
  }

  /** Host, tag, perhaps a process number, a colon. */
  private static @Nullable LogLine classic(LogLine line, Timestamps.Found time) {
    String text = line.text();
    int host = time.end() + 1;
    int tag = text.indexOf(' ', host) + 1;
    int colon = tag == 0 ? -1 : text.indexOf(':', tag);
    if (tag <= host + 1 || colon < 0 || colon - tag > MAX_TAG || text.charAt(colon - 1) != ']') {
      return null;
    }
    int bracket = text.indexOf('[', tag);
    if (bracket < tag || Scan.digits(text, bracket + 1) != colon - 1) {
      return null;
    }
    int from = Math.min(colon + 2, text.length());
    return new LogLine(
        line.number(), text.substring(from), time.instant(), text.substring(tag, bracket));
  }

  /** Host, application, process, message id, structured data (none), text. */
  private static @Nullable LogLine modern(LogLine line, Timestamps.Found time) {
    String text = line.text();
    int app = text.indexOf(' ', time.end() + 1) + 1;
    int appEnd = app == 0 ? -1 : text.indexOf(' ', app);
    int at = appEnd;
    for (int field = 0; field < 2 && at >= 0; field++) {
      at = text.indexOf(' ', at + 1);
    }
    if (at < 0) {
      return null;
    }
    int data = at + 1;
    int dataEnd =
        text.startsWith("[", data) ? text.indexOf("] ", data) + 1 : text.indexOf(' ', data);
    if (dataEnd <= 0) {
      return null;
    }
    String inner = text.substring(Math.min(dataEnd + 1, text.length()));
    return new LogLine(line.number(), inner, time.instant(), text.substring(app, appEnd));
  }
}
