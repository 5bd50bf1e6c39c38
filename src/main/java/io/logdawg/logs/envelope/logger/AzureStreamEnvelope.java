package io.logdawg.logs.envelope.logger;

import io.logdawg.logs.envelope.EntryEnvelope;
import io.logdawg.logs.envelope.LinePrefix;
import io.logdawg.logs.text.LogLine;
import io.logdawg.logs.text.Origin;
import io.logdawg.logs.text.Scan;
import io.logdawg.logs.text.Severity;
import io.logdawg.logs.text.Timestamps;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Azure App Service's log stream and application log: {@code 2026-11-23T02:13:38 PID[1234] Error
 * text}. The times are UTC, though they do not say so.
 */
@Component
final class AzureStreamEnvelope extends EntryEnvelope {

  AzureStreamEnvelope() {
    super(0.85);
  }

  @Override
  public String name() {
    return "azure-app-service";
  }

  @Override
  protected Optional<LinePrefix> head(LogLine line) {
    String text = line.text();
    Timestamps.Found time = Timestamps.at(text, 0).orElse(null);
    int pid = time == null ? 0 : Scan.blanks(text, time.end());
    if (time == null || !text.startsWith("PID[", pid)) {
      return Optional.empty();
    }
    int close = Scan.digits(text, pid + 4);
    int level = close + 2;
    int end = level;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    boolean marked = text.startsWith("] ", close) && end <= text.length();
    String word = marked ? text.substring(level, end) : "";
    if (Severity.of(word).isEmpty()) {
      return Optional.empty();
    }
    Origin told =
        Origin.at(Timestamps.parse(text.substring(0, time.end()) + 'Z').orElse(time.instant()))
            .withLevel(word);
    return Optional.of(new LinePrefix(told, Scan.blanks(text, end)));
  }
}
