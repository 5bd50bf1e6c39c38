package io.logdawg.logs.dialect.rust;

import io.logdawg.logs.dialect.Finding;
import io.logdawg.logs.dialect.LogDialect;
import io.logdawg.logs.text.LogLine;
import java.util.List;
import org.springframework.stereotype.Component;

/** Panics and backtraces as the standard library prints them. */
@Component
final class RustDialect implements LogDialect {

  private static final double PANIC = 0.95;
  private static final double CALLS = 0.9;
  private static final double CHAIN = 0.6;

  @Override
  public String name() {
    return "rust";
  }

  @Override
  public double score(List<LogLine> lines) {
    double score = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (RustPanic.isHeader(lines.get(i).text())) {
        return PANIC;
      }
      if (score < CALLS && RustFrames.begins(lines, i)) {
        score = CALLS;
      } else if (score == 0 && CauseChain.begins(lines, i)) {
        score = CHAIN;
      }
    }
    return score;
  }

  @Override
  public List<Finding> read(List<LogLine> lines) {
    return new RustTraceReader(lines).read();
  }
}
