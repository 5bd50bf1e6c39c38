package io.logdawg.logs.dialect.go;

import io.logdawg.logs.dialect.Finding;
import io.logdawg.logs.dialect.LogDialect;
import io.logdawg.logs.text.LogLine;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Goroutines as the runtime's traceback prints them, {@code %+v} of errors that carry a stack, and
 * what {@code go test} says of a failed test.
 */
@Component
final class GoDialect implements LogDialect {

  private static final double GOROUTINE = 0.95;
  private static final double FRAMES = 0.8;

  @Override
  public String name() {
    return "go";
  }

  @Override
  public double score(List<LogLine> lines) {
    double score = 0;
    for (int i = 0; i < lines.size(); i++) {
      LogLine line = lines.get(i);
      boolean recovered =
          i + 1 < lines.size() && GoFrames.recovered(line, lines.get(i + 1)).isPresent();
      if (recovered || GoroutineHeader.read(line.text()).isPresent()) {
        return GOROUTINE;
      }
      if (score == 0
          && (GoTestReader.isFailure(line.text()) || (i > 0 && GoFrames.isPlace(line)))) {
        score = FRAMES;
      }
    }
    return score;
  }

  @Override
  public List<Finding> read(List<LogLine> lines) {
    // Of those that claim the same lines the first have them.
    var findings = new ArrayList<>(new GoStackReader(lines).read());
    findings.addAll(new GoTestReader(lines).read());
    return findings;
  }
}
