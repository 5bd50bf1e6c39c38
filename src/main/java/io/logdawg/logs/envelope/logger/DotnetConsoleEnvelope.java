package io.logdawg.logs.envelope.logger;

import io.logdawg.logs.envelope.EntryEnvelope;
import io.logdawg.logs.envelope.LinePrefix;
import io.logdawg.logs.text.LogLine;
import io.logdawg.logs.text.Scan;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * .NET's console logger: {@code fail: Shop.Cart[13]}, then the message and the stack on lines that
 * are indented by six blanks.
 */
@Component
final class DotnetConsoleEnvelope extends EntryEnvelope {

  private static final Set<String> LEVELS = Set.of("trce", "dbug", "info", "warn", "fail", "crit");

  DotnetConsoleEnvelope() {
    super(0.8);
  }

  @Override
  public String name() {
    return "dotnet-console";
  }

  @Override
  protected Optional<LinePrefix> head(LogLine line) {
    String text = line.text();
    int bracket = text.lastIndexOf('[');
    boolean marked =
        text.startsWith(": ", 4)
            && LEVELS.contains(text.substring(0, 4))
            && bracket > 6
            && text.indexOf(' ', 6) < 0
            && Scan.digits(text, bracket + 1) == text.length() - 1
            && text.endsWith("]");
    return marked
        ? Optional.of(LinePrefix.of(null, text.substring(0, 4), null, text.length()))
        : Optional.empty();
  }
}
