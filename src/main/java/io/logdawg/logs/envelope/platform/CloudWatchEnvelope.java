package io.logdawg.logs.envelope.platform;

import io.logdawg.logs.envelope.LineSample;
import io.logdawg.logs.envelope.LogEnvelope;
import io.logdawg.logs.text.LogLine;
import io.logdawg.logs.text.Origin;
import io.logdawg.logs.text.Timestamps;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * {@code aws logs tail}: {@code 2026-11-23T02:13:38.123000+00:00 2026/11/23/[$LATEST]6f2e text},
 * the stream's name after the time. Only the first line of an event bears the mark.
 */
@Component
final class CloudWatchEnvelope implements LogEnvelope {

  private static final double SURENESS = 0.92;
  private static final int MAX_STREAM = 512;

  @Override
  public String name() {
    return "cloudwatch";
  }

  @Override
  public double score(List<LogLine> lines) {
    List<LogLine> sample = LineSample.of(lines);
    return !sample.isEmpty() && unwrap(sample.getFirst()) != null ? SURENESS : 0;
  }

  @Override
  public Optional<Opened> open(List<LogLine> lines) {
    var opened = new ArrayList<LogLine>(lines.size());
    Origin last = Origin.UNKNOWN;
    for (LogLine line : lines) {
      LogLine inner = unwrap(line);
      last = inner == null ? last : inner.origin();
      opened.add(inner == null ? line.unwrapped(line.text(), last) : inner);
    }
    return Optional.of(new Opened.Lines(opened));
  }

  /**
   * Streams are named by the service: a date, a task, an instance; the offset is always written
   * out.
   */
  private static @Nullable LogLine unwrap(LogLine line) {
    String text = line.text();
    Timestamps.Found time = Timestamps.at(text, 0).orElse(null);
    int stream = time == null ? 0 : time.end() + 1;
    int end = time == null ? -1 : text.indexOf(' ', stream);
    boolean marked =
        end > stream
            && end - stream < MAX_STREAM
            && text.startsWith("+00:00 ", stream - 7)
            && text.substring(stream, end).indexOf('/') > 0;
    return marked && time != null
        ? line.unwrapped(
            text.substring(end + 1),
            Origin.at(time.instant()).withWriter(text.substring(stream, end)))
        : null;
  }
}
