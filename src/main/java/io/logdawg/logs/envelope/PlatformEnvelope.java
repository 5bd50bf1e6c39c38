package io.logdawg.logs.envelope;

import io.logdawg.logs.text.LogLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An envelope of a platform, which marks every line alike. */
public abstract class PlatformEnvelope implements LogEnvelope {

  /** How many of the lines with text must bear the mark: some always come from elsewhere. */
  private static final double MOST = 0.9;

  private final double sureness;

  /**
   * @param sureness the score where every line bears the mark; less for marks that could be a
   *     logger's own
   */
  protected PlatformEnvelope(double sureness) {
    this.sureness = sureness;
  }

  @Override
  public double score(List<LogLine> lines) {
    double share = LineSample.share(lines, line -> unwrap(line) != null);
    return share >= MOST ? share * sureness : 0;
  }

  @Override
  public Optional<Opened> open(List<LogLine> lines) {
    var opened = new ArrayList<LogLine>(lines.size());
    for (LogLine line : lines) {
      LogLine inner = unwrap(line);
      opened.add(inner == null ? line : inner);
    }
    return Optional.of(new Opened.Lines(opened));
  }

  /** The line without its mark, or null if it bears none. */
  protected abstract @Nullable LogLine unwrap(LogLine line);
}
