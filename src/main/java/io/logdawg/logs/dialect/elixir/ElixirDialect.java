package io.logdawg.logs.dialect.elixir;

import io.logdawg.logs.dialect.Finding;
import io.logdawg.logs.dialect.LogDialect;
import io.logdawg.logs.text.LogLine;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What {@code Exception.format} prints: {@code ** (RuntimeError) message}, its frames indented
 * below.
 */
@Component
final class ElixirDialect implements LogDialect {

  private static final double STACK = 0.9;
  private static final double HEADER_ONLY = 0.6;

  @Override
  public String name() {
    return "elixir";
  }

  @Override
  public double score(List<LogLine> lines) {
    double score = 0;
    for (LogLine line : lines) {
      if (ElixirHeader.read(line.text()).isPresent()) {
        score = Math.max(score, HEADER_ONLY);
      } else if (ElixirFrames.read(line).filter(frame -> frame.line() > 0).isPresent()) {
        return STACK;
      }
    }
    return score;
  }

  @Override
  public List<Finding> read(List<LogLine> lines) {
    return new ElixirTraceReader(lines).read();
  }
}
