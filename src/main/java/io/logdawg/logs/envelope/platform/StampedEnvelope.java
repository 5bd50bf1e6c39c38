package io.logdawg.logs.envelope.platform;

import io.logdawg.logs.envelope.PlatformEnvelope;
import io.logdawg.logs.text.LogLine;
import io.logdawg.logs.text.Origin;
import io.logdawg.logs.text.Scan;
import io.logdawg.logs.text.Severity;
import io.logdawg.logs.text.Timestamps;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A time before every line, the lines of stacks too, as GitHub Actions, Azure's containers and
 * {@code docker logs -t} put it. Loggers stamp entries, not the lines within them: only where a
 * stamp stands before a line of a stack, or before another stamp, is it a platform's.
 */
@Component
final class StampedEnvelope extends PlatformEnvelope {

  StampedEnvelope() {
    super(0.7);
  }

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
    return line.unwrapped(line.text().substring(time.end() + 1), Origin.at(time.instant()));
  }

  @Override
  public Optional<Opened> open(List<LogLine> lines) {
    return super.open(lines)
        .filter(opened ->
            opened instanceof Opened.Lines(var inner)
                && inner.stream().anyMatch(StampedEnvelope::isPlatforms));
  }

  private static boolean isPlatforms(LogLine inner) {
    return isWithinAStack(inner.text()) || Timestamps.at(inner.text(), 0).isPresent();
  }

  /** Indented, but not a level that a logger puts after two blanks; or a call that has a mark. */
  private static boolean isWithinAStack(String text) {
    int indent = Scan.blanks(text, 0);
    if (indent == text.length()) {
      return false;
    }
    int word = Scan.dottedName(text, indent);
    boolean indented =
        indent > 0
            && "[(-|".indexOf(text.charAt(indent)) < 0
            && !Scan.isDigit(text.charAt(indent))
            && Severity.of(text.substring(indent, word)).isEmpty();
    boolean numbered = text.startsWith("#") && Scan.digits(text, 1) > 1;
    return indented || numbered || text.contains(":in `");
  }
}
