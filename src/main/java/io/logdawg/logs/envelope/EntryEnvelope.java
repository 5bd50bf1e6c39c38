package io.logdawg.logs.envelope;

import io.logdawg.logs.text.LogLine;
import java.util.List;
import java.util.Optional;

/**
 * An envelope whose loggers mark only the line that an entry begins with. Lines with other usual
 * marks among them begin entries too.
 */
public abstract class EntryEnvelope implements LogEnvelope {

  private final double sureness;

  /**
   * @param sureness half the score where one line bears the mark, the score where all do
   */
  protected EntryEnvelope(double sureness) {
    this.sureness = sureness;
  }

  /** The mark, if the line begins with it. */
  protected abstract Optional<LinePrefix> head(LogLine line);

  @Override
  public double score(List<LogLine> lines) {
    double share = LineSample.share(lines, line -> head(line).isPresent());
    return share > 0 ? sureness * (1 + share) / 2 : 0;
  }

  @Override
  public Optional<Opened> open(List<LogLine> lines) {
    LineHead both = line -> head(line).or(() -> LineHead.USUAL.of(line));
    return Optional.of(new Opened.Entries(PlainEntries.of(lines, both)));
  }
}
