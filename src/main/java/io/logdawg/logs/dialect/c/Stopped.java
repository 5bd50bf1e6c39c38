package io.logdawg.logs.dialect.c;

import io.logdawg.logs.Frame;
import io.logdawg.logs.text.LogLine;
import io.logdawg.logs.text.Scan;
import java.util.List;
import java.util.Optional;

/** What debuggers, readers of dumps and systems say of a program that a signal or a fault ended. */
final class Stopped {

  private static final List<String> SIGNALS =
      List.of("received signal ", "terminated with signal ");
  private static final String TERMINATING = "Process terminating with default action of signal ";
  private static final String REASON = "Crash reason:";
  private static final String ADDRESS = "Crash address:";
  private static final String ACCESS = "EXCEPTION_";
  private static final String TRACE = "*** Check failure stack trace: ***";

  private Stopped() {}

  static Optional<Announcement> bySignal(String text, int index) {
    for (String mark : SIGNALS) {
      int at = text.indexOf(mark);
      if (at >= 0) {
        int start = at + mark.length();
        int end = nameEnd(text, start);
        String rest = text.substring(end);
        return Announcement.of(
            text.substring(start, end),
            (rest.startsWith(",") ? rest.substring(1) : rest).strip(),
            index);
      }
    }
    if (text.startsWith("*** SIG")) {
      int end = nameEnd(text, 4);
      int told = text.lastIndexOf("***");
      String message = text.substring(end, Math.max(end, told)).strip();
      int cut = message.indexOf("; stack trace");
      return Announcement.of(
          text.substring(4, end), cut < 0 ? message : message.substring(0, cut), index);
    }
    // "signal 11 (SIGSEGV), code 1 (SEGV_MAPERR), fault addr 0x0" of Android's tombstones
    int start = text.indexOf("signal ");
    int open = start < 0 ? -1 : text.indexOf(" (SIG", start);
    boolean plain = open > 0 && Scan.digits(text, start + 7) == open;
    int end = plain ? text.indexOf(')', open) : -1;
    if (end < 0 || !(text.startsWith(", code ", end + 1) || text.contains(TERMINATING))) {
      return Optional.empty();
    }
    String rest = text.substring(end + 1);
    return Announcement.of(
        text.substring(open + 2, end), rest.startsWith(", ") ? rest.substring(2) : rest, index);
  }

  /** What readers of minidumps and Windows say. */
  static Optional<Announcement> byCrash(List<LogLine> lines, int index) {
    String text = lines.get(index).text().strip();
    if (text.startsWith(REASON)) {
      String next = index + 1 < lines.size() ? lines.get(index + 1).text().strip() : "";
      boolean address = next.startsWith(ADDRESS);
      String message = address ? "at " + next.substring(ADDRESS.length()).strip() : "";
      String type = text.substring(REASON.length()).strip();
      return Optional.of(new Announcement(type, message, null, false, index + (address ? 1 : 0)));
    }
    int code = text.indexOf(": 0xC");
    if (code > 0 && text.contains("nhandled exception at 0x")) {
      int colon = text.indexOf(": ", code + 2);
      return colon < 0
          ? Optional.empty()
          : Announcement.of(text.substring(code + 2, colon), text.substring(colon + 2), index);
    }
    int access = text.indexOf("nhandled Exception: " + ACCESS);
    if (access >= 0) {
      int start = text.indexOf(ACCESS, access);
      int end = nameEnd(text, start);
      return Announcement.of(text.substring(start, end), text.substring(end).strip(), index);
    }
    if (text.endsWith(TRACE) && index > 0) {
      return checked(lines.get(index - 1), index);
    }
    return Optional.empty();
  }

  /** {@code F1123 11:49:09.063680 13895 shop.cpp:51] Check failed: …} above its stack. */
  private static Optional<Announcement> checked(LogLine line, int index) {
    String text = line.text();
    int mark = text.startsWith("F") ? text.indexOf("] ") : -1;
    int blank = mark < 0 ? -1 : text.lastIndexOf(' ', mark);
    String message = mark < 0 ? text : text.substring(mark + 2);
    Frame place =
        blank < 0
            ? null
            : Place.of(text.substring(blank + 1, mark))
                .map(where -> CCall.of(-1, false, "", where, null, line.number()).frame())
                .orElse(null);
    return Optional.of(new Announcement(null, message, place, false, index));
  }

  private static int nameEnd(String text, int start) {
    int end = start;
    while (end < text.length() && " ,.;".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }
}
