package io.logdawg.logs.envelope.logger;

import io.logdawg.logs.envelope.EntryEnvelope;
import io.logdawg.logs.envelope.LinePrefix;
import io.logdawg.logs.text.LogLine;
import io.logdawg.logs.text.Scan;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Kubernetes' own programs, and Google's glog: {@code E1123 02:13:38.123456 1 run.go:74] "command
 * failed"}; the letter is the level, the number the thread. No year and no zone.
 */
@Component
final class KlogEnvelope extends EntryEnvelope {

  private static final int CLOCK = 15;
  private static final int MAX_FILE = 120;

  KlogEnvelope() {
    super(0.8);
  }

  @Override
  public String name() {
    return "klog";
  }

  @Override
  protected Optional<LinePrefix> head(LogLine line) {
    String text = line.text();
    int clock = 6;
    boolean dated =
        text.length() > clock + CLOCK
            && "IWEF".indexOf(text.charAt(0)) >= 0
            && Scan.digits(text, 1) == clock - 1
            && text.charAt(clock - 1) == ' '
            && text.charAt(clock + 2) == ':'
            && text.charAt(clock + 5) == ':';
    if (!dated) {
      return Optional.empty();
    }
    int blank = text.indexOf(' ', clock);
    int thread = Scan.blanks(text, blank < 0 ? text.length() : blank);
    int threadEnd = Scan.digits(text, thread);
    int close = text.indexOf(']', threadEnd);
    if (threadEnd == thread || close < 0 || close - threadEnd > MAX_FILE) {
      return Optional.empty();
    }
    String level =
        switch (text.charAt(0)) {
          case 'F' -> "fatal";
          case 'E' -> "error";
          case 'W' -> "warning";
          default -> "info";
        };
    return Optional.of(
        LinePrefix.of(
            null, level, text.substring(thread, threadEnd), Math.min(close + 2, text.length())));
  }
}
