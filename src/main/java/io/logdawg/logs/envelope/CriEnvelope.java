package io.logdawg.logs.envelope;

import io.logdawg.logs.text.LogLine;
import io.logdawg.logs.text.Timestamps;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A Kubernetes node's log files: {@code 2026-11-23T02:13:38.1Z stderr F text}, the container
 * runtime interface's logging format.
 */
@Component
@Order(10)
final class CriEnvelope extends PlatformEnvelope {

  @Override
  public String name() {
    return "cri";
  }

  @Override
  protected @Nullable LogLine unwrap(LogLine line) {
    Timestamps.Found time = Timestamps.at(line.text(), 0).orElse(null);
    if (time == null) {
      return null;
    }
    for (String stream : new String[] {" stdout ", " stderr "}) {
      int flag = time.end() + stream.length();
      boolean marked =
          line.text().startsWith(stream, time.end())
              && flag < line.text().length()
              && "FP".indexOf(line.text().charAt(flag)) >= 0;
      if (marked) {
        String text = line.text().substring(Math.min(flag + 2, line.text().length()));
        return new LogLine(line.number(), text, time.instant(), line.service());
      }
    }
    return null;
  }
}
