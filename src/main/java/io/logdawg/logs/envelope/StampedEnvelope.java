package io.logdawg.logs.envelope;

import io.logdawg.logs.text.LogLine;
import io.logdawg.logs.text.Timestamps;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A time before every line, the lines of stacks too, as GitHub Actions and {@code docker logs -t}
 * put it. Loggers stamp entries, not the lines within them: only where a stamp stands before an
 * indented line is it a platform's.
 */
@Component
@Order(40)
final class StampedEnvelope extends PlatformEnvelope {

  @Override
  public String name() {
    return "stamped";
  }

  @Override
  protected @Nullable LogLine unwrap(LogLine line) {
    Timestamps.Found time = Timestamps.at(line.text(), 0).orElse(null);
    if (time == null || !line.text().startsWith(" ", time.end())) {
      return time != null && time.end() == line.text().length() ? line.with("") : null;
    }
    String text = line.text().substring(time.end() + 1);
    return new LogLine(line.number(), text, time.instant(), line.service());
  }

  @Override
  protected boolean isWorthIt(List<LogLine> opened) {
    return opened.stream()
        .anyMatch(line ->
            line.indent() > 0
                && !line.isBlank()
                && (line.text().startsWith("at ", line.indent())
                    || line.text().startsWith("File \"", line.indent())));
  }
}
