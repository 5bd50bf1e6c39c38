package io.logdawg.logs.dialect.python;

import io.logdawg.logs.dialect.Finding;
import io.logdawg.logs.dialect.LogDialect;
import io.logdawg.logs.text.LogLine;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Tracebacks as Python's {@code traceback} module prints them, groups and chains included, and as
 * pytest and IPython do.
 */
@Component
final class PythonDialect implements LogDialect {

  private static final double TRACEBACK = 0.95;
  private static final double FRAMES_ONLY = 0.8;

  @Override
  public String name() {
    return "python";
  }

  @Override
  public double score(List<LogLine> lines) {
    double score = 0;
    for (LogLine line : lines) {
      if (PythonLine.isTraceback(line.text()) || NotebookReader.isTitle(line.text())) {
        return TRACEBACK;
      }
      if (score == 0 && (PythonLine.frame(line).isPresent() || PytestReader.isReport(line))) {
        score = FRAMES_ONLY;
      }
    }
    return score;
  }

  @Override
  public List<Finding> read(List<LogLine> lines) {
    // Of those that claim the same lines the first have them.
    var findings = new ArrayList<>(new TracebackReader(lines).read());
    findings.addAll(new NotebookReader(lines).read());
    findings.addAll(new PytestReader(lines).read());
    return findings;
  }
}
