package io.logdawg.logs.envelope.platform;

import io.logdawg.logs.text.Origin;
import io.logdawg.logs.text.Scan;
import io.logdawg.logs.text.Timestamps;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What syslog puts before a line's text.
 *
 * @param textAt where the text begins
 */
record SyslogHeader(Origin origin, int textAt) {

  private static final int MAX_TAG = 80;
  private static final int MAX_WEEKDAY = 4;

  static Optional<SyslogHeader> of(String text) {
    int at = 0;
    String level = null;
    boolean modern = false;
    if (text.startsWith("<")) {
      int close = text.indexOf('>');
      int priority = close < 2 || close > 4 ? -1 : Scan.number(text, 1, close);
      if (priority < 0) {
        return Optional.empty();
      }
      level = level(priority % 8);
      modern = text.startsWith("1 ", close + 1);
      at = modern ? close + 3 : close + 1;
    }
    Timestamps.Found time = time(text, at);
    if (time == null || !text.startsWith(" ", time.end())) {
      return Optional.empty();
    }
    Origin origin = Origin.at(time.instant()).withLevel(level);
    return modern
        ? modern(text, time.end() + 1, origin)
        : classic(text, time.end() + 1, origin, level != null);
  }

  /** RFC 5424, table 2. */
  private static String level(int severity) {
    return switch (severity) {
      case 0, 1, 2 -> "fatal";
      case 3 -> "error";
      case 4 -> "warning";
      case 7 -> "debug";
      default -> "info";
    };
  }

  /** journalctl's {@code short-full} begins with the day of the week. */
  private static Timestamps.@Nullable Found time(String text, int from) {
    Timestamps.Found time = Timestamps.at(text, from).orElse(null);
    int day = text.indexOf(' ', from) + 1;
    return time == null && day == from + MAX_WEEKDAY ? Timestamps.at(text, day).orElse(null) : time;
  }

  /** Host, tag, perhaps a process number, a colon. Only a priority tells a tag without a number. */
  private static Optional<SyslogHeader> classic(
      String text, int host, Origin origin, boolean prioritized) {
    int blank = text.indexOf(' ', host);
    // journalctl --no-hostname leaves the host out.
    int tag = blank > host && text.startsWith("]:", blank - 2) ? host : blank + 1;
    int colon = blank < 0 ? -1 : text.indexOf(':', tag);
    if (tag == host + 1 || colon <= tag || colon - tag > MAX_TAG) {
      return Optional.empty();
    }
    int bracket = text.indexOf('[', tag);
    boolean numbered =
        text.charAt(colon - 1) == ']'
            && bracket > tag
            && Scan.digits(text, bracket + 1) == colon - 1;
    boolean plain = prioritized || text.startsWith("kernel", tag);
    if (!numbered && !(plain && text.indexOf(' ', tag) > colon)) {
      return Optional.empty();
    }
    String name = text.substring(tag, numbered ? bracket : colon);
    return Optional.of(
        new SyslogHeader(
            origin.withService(name).withWriter(text.substring(tag, colon)),
            Math.min(text.startsWith(" ", colon + 1) ? colon + 2 : colon + 1, text.length())));
  }

  /** Host, application, process, message id, structured data, text. */
  private static Optional<SyslogHeader> modern(String text, int host, Origin origin) {
    int app = text.indexOf(' ', host) + 1;
    int appEnd = app == 0 ? -1 : text.indexOf(' ', app);
    int processEnd = appEnd < 0 ? -1 : text.indexOf(' ', appEnd + 1);
    int idEnd = processEnd < 0 ? -1 : text.indexOf(' ', processEnd + 1);
    int dataEnd = idEnd < 0 ? -1 : dataEnd(text, idEnd + 1);
    if (dataEnd < 0) {
      return Optional.empty();
    }
    String name = text.substring(app, appEnd);
    Origin told =
        origin
            .withService(name.equals("-") ? null : name)
            .withWriter(text.substring(app, processEnd));
    int from = Math.min(text.startsWith(" ", dataEnd) ? dataEnd + 1 : dataEnd, text.length());
    return Optional.of(new SyslogHeader(told, text.startsWith("\ufeff", from) ? from + 1 : from));
  }

  /** Elements in brackets, whose quoted values may hold brackets; {@code -} for none. */
  private static int dataEnd(String text, int from) {
    if (text.startsWith("-", from)) {
      return from + 1;
    }
    boolean quoted = false;
    for (int at = from; at < text.length(); at++) {
      char c = text.charAt(at);
      if (quoted && c == '\\') {
        at++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && c == ']' && !text.startsWith("[", at + 1)) {
        return text.charAt(from) == '[' ? at + 1 : -1;
      }
    }
    return -1;
  }
}
