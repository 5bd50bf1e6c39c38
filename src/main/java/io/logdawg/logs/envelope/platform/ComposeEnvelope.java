package io.logdawg.logs.envelope.platform;

import io.logdawg.logs.envelope.PlatformEnvelope;
import io.logdawg.logs.text.LogLine;
import io.logdawg.logs.text.Origin;
import io.logdawg.logs.text.Scan;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Docker Compose's {@code web-1 | text} and {@code kubectl --prefix}'s {@code [pod/web/app] text}.
 */
@Component
final class ComposeEnvelope extends PlatformEnvelope {

  private static final int MAX_NAME = 120;

  ComposeEnvelope() {
    super(0.9);
  }

  @Override
  public String name() {
    return "compose";
  }

  @Override
  protected @Nullable LogLine unwrap(LogLine line) {
    String text = line.text();
    if (text.startsWith("[pod/")) {
      int close = text.indexOf("] ");
      return close < 0 ? null : inner(line, close + 2, text.substring(5, close));
    }
    int end = 0;
    while (end < text.length() && end < MAX_NAME && isNamePart(text.charAt(end))) {
      end++;
    }
    int bar = Scan.blanks(text, end);
    boolean marked = end > 0 && bar > end && text.startsWith("|", bar);
    return marked ? inner(line, Math.min(bar + 2, text.length()), text.substring(0, end)) : null;
  }

  private static LogLine inner(LogLine line, int from, String name) {
    return line.unwrapped(
        line.text().substring(from), Origin.UNKNOWN.withService(name).withWriter(name));
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.';
  }
}
