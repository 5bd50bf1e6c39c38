package io.logdawg.logs.dialect.php;

import io.logdawg.logs.dialect.Finding;
import io.logdawg.logs.dialect.LogDialect;
import io.logdawg.logs.text.LogLine;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Uncaught exceptions with their {@code #0 file(line): call}, and errors {@code in file on line
 * 12}.
 */
@Component
final class PhpDialect implements LogDialect {

  private static final double STACK = 0.9;
  private static final double PLACE_ONLY = 0.6;

  @Override
  public String name() {
    return "php";
  }

  @Override
  public double score(List<LogLine> lines) {
    double score = 0;
    for (LogLine line : lines) {
      if (PhpFrame.read(line).isPresent() || PhpUnitReader.isTitle(line.text())) {
        return STACK;
      }
      if (score == 0 && PhpHeader.error(line).isPresent()) {
        score = PLACE_ONLY;
      }
    }
    return score;
  }

  @Override
  public List<Finding> read(List<LogLine> lines) {
    List<Finding> tests = new PhpUnitReader(lines).read();
    return tests.isEmpty() ? new PhpTraceReader(lines).read() : tests;
  }
}
