package io.logdawg.logs.dialect.ruby;

import io.logdawg.logs.dialect.Finding;
import io.logdawg.logs.dialect.LogDialect;
import io.logdawg.logs.text.LogLine;
import java.util.List;
import org.springframework.stereotype.Component;

/** Backtraces as Ruby from 1.9 to 3.4 prints them, and lists of them that loggers print. */
@Component
final class RubyDialect implements LogDialect {

  private static final double FRAMES = 0.9;

  /** Begins with the words that begin a traceback of Python. */
  private static final double REVERSED = 0.97;

  @Override
  public String name() {
    return "ruby";
  }

  @Override
  public double score(List<LogLine> lines) {
    double score = 0;
    for (LogLine line : lines) {
      if (RubyFrames.isReversed(line.text())) {
        return REVERSED;
      }
      if (score == 0 && (RubyFrames.read(line).isPresent() || RubyHeader.read(line).isPresent())) {
        score = FRAMES;
      }
    }
    return score;
  }

  @Override
  public List<Finding> read(List<LogLine> lines) {
    return new RubyTraceReader(lines).read();
  }
}
