package io.logdawg.logs.envelope.platform;

import io.logdawg.logs.envelope.LineSample;
import io.logdawg.logs.envelope.PlatformEnvelope;
import io.logdawg.logs.text.LogLine;
import io.logdawg.logs.text.Origin;
import io.logdawg.logs.text.Scan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Android's logcat, in its formats <i>brief</i> ({@code E/flutter ( 8001): text}) and
 * <i>threadtime</i> ({@code 11-23 02:13:38.123 8001 8032 E flutter : text}), whose times have no
 * year.
 */
@Component
final class LogcatEnvelope extends PlatformEnvelope {

  private static final String LEVELS = "VDIWEFA";
  private static final int MAX_TAG = 80;

  /** {@code 11-23 02:13:38.123 }. */
  private static final int TIME = 19;

  /** Consoles of editors print lines of their own between. */
  private static final double MANY = 0.5;

  LogcatEnvelope() {
    super(0.95);
  }

  @Override
  public double score(List<LogLine> lines) {
    double share = LineSample.share(lines, line -> unwrap(line) != null);
    return share >= MANY ? share : 0;
  }

  @Override
  public String name() {
    return "logcat";
  }

  /** What a console puts between the lines belongs to the one above it. */
  @Override
  public Optional<Opened> open(List<LogLine> lines) {
    var opened = new ArrayList<LogLine>(lines.size());
    Origin above = Origin.UNKNOWN;
    for (LogLine line : lines) {
      LogLine inner = unwrap(line);
      opened.add(inner == null ? line.unwrapped(line.text(), above) : inner);
      above = opened.getLast().origin();
    }
    return Optional.of(new Opened.Lines(opened));
  }

  @Override
  protected @Nullable LogLine unwrap(LogLine line) {
    String text = line.text();
    int level = level(text, 0);
    if (level == 0 && text.startsWith("/", 1)) {
      int open = text.indexOf('(');
      int digits = open < 0 ? -1 : Scan.blanks(text, open + 1);
      int end = digits < 0 ? -1 : Scan.digits(text, digits);
      return end > digits && open <= MAX_TAG && text.startsWith("):", end)
          ? inner(line, 0, text.substring(2, open), text.substring(digits, end), end + 2)
          : null;
    }
    return threadtime(line);
  }

  private static @Nullable LogLine threadtime(LogLine line) {
    String text = line.text();
    boolean timed = text.length() > TIME && text.charAt(2) == '-' && text.charAt(8) == ':';
    int process = timed ? Scan.blanks(text, TIME - 1) : -1;
    int processEnd = process < 0 ? -1 : Scan.digits(text, process);
    int thread = processEnd <= process ? -1 : Scan.blanks(text, processEnd);
    int threadEnd = thread < 0 ? -1 : Scan.digits(text, thread);
    int level = threadEnd <= thread ? -1 : level(text, Scan.blanks(text, threadEnd));
    int colon = level < 0 || !text.startsWith(" ", level + 1) ? -1 : text.indexOf(':', level);
    return colon < 0 || colon - level > MAX_TAG
        ? null
        : inner(
            line,
            level,
            text.substring(level + 2, colon),
            text.substring(process, processEnd),
            colon + 1);
  }

  /** Where the level's letter stands, or -1. */
  private static int level(String text, int at) {
    return at < text.length() && LEVELS.indexOf(text.charAt(at)) >= 0 ? at : -1;
  }

  private static LogLine inner(LogLine line, int level, String tag, String process, int end) {
    String text = line.text();
    int from = text.startsWith(" ", end) ? end + 1 : end;
    String name = tag.strip();
    return line.unwrapped(
        text.substring(Math.min(from, text.length())),
        Origin.UNKNOWN
            .withLevel(spelt(text.charAt(level)))
            .withService(name)
            .withWriter(name + ' ' + process));
  }

  private static String spelt(char level) {
    return switch (level) {
      case 'F', 'A' -> "FATAL";
      case 'E' -> "ERROR";
      case 'W' -> "WARN";
      case 'I' -> "INFO";
      case 'D' -> "DEBUG";
      default -> "TRACE";
    };
  }
}
