package io.logdawg.logs.envelope;

import io.logdawg.logs.text.LogLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An envelope of a platform, which marks every line alike. */
public abstract class PlatformEnvelope implements LogEnvelope {

  /** Of ten lines with text, how many must bear the mark. */
  private static final int OF_TEN = 9;

  @Override
  public final Optional<Opened> open(List<LogLine> lines) {
    var opened = new ArrayList<LogLine>(lines.size());
    int texts = 0;
    int marked = 0;
    for (LogLine line : lines) {
      if (line.isBlank()) {
        opened.add(line);
        continue;
      }
      texts++;
      LogLine inner = unwrap(line);
      if (inner != null) {
        marked++;
      } else if ((texts - marked) * 10 > lines.size() * (10 - OF_TEN)) {
        return Optional.empty();
      }
      opened.add(inner == null ? line : inner);
    }
    boolean enough = marked > 0 && marked * 10 >= texts * OF_TEN && isWorthIt(opened);
    return enough ? Optional.of(new Opened.Lines(opened)) : Optional.empty();
  }

  /** The line without its mark, or null if it bears none. */
  protected abstract @Nullable LogLine unwrap(LogLine line);

  /** Whether taking the marks off helps; where the mark could be a logger's own. */
  protected boolean isWorthIt(List<LogLine> opened) {
    return true;
  }
}
