package io.logdawg.logs.dialect.apple;

import io.logdawg.logs.dialect.Finding;
import io.logdawg.logs.dialect.LogDialect;
import io.logdawg.logs.text.LogLine;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Calls of a crash report ({@code 3 Shop 0x1047 Cart.total(_:) + 120 (Cart.swift:34)}), of Swift's
 * backtraces ({@code 3 0x1047 Cart.total(_:) + 120 in Shop at /src/Cart.swift:34:5}), and what
 * Swift's runtime says before it stops.
 */
@Component
final class AppleDialect implements LogDialect {

  private static final double FRAMES = 0.85;
  private static final double WORDS = 0.6;

  @Override
  public String name() {
    return "apple";
  }

  @Override
  public double score(List<LogLine> lines) {
    double score = 0;
    for (LogLine line : lines) {
      if (AppleCall.read(line).isPresent()) {
        return FRAMES;
      }
      if (score == 0 && Trouble.read(line).filter(Trouble::whole).isPresent()) {
        score = WORDS;
      }
    }
    return score;
  }

  @Override
  public List<Finding> read(List<LogLine> lines) {
    return new CrashReader(lines).read();
  }
}
