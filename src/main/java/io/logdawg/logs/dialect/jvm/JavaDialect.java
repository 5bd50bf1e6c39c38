package io.logdawg.logs.dialect.jvm;

import io.logdawg.logs.dialect.Finding;
import io.logdawg.logs.dialect.LogDialect;
import io.logdawg.logs.text.LogLine;
import java.util.List;
import org.springframework.stereotype.Component;

/** Traces as {@code Throwable.printStackTrace} and the usual loggers print them. */
@Component
final class JavaDialect implements LogDialect {

  private static final double FRAMES = 0.9;
  private static final double HEADER_ONLY = 0.3;

  @Override
  public String name() {
    return "java";
  }

  @Override
  public double score(List<LogLine> lines) {
    double score = 0;
    for (LogLine line : lines) {
      if (JavaFrames.read(line).isPresent()) {
        return FRAMES;
      }
      if (score == 0 && JavaHeader.atStart(line.text()).filter(JavaHeader::isPlain).isPresent()) {
        score = HEADER_ONLY;
      }
    }
    return score;
  }

  @Override
  public List<Finding> read(List<LogLine> lines) {
    return new JavaTraceReader(lines).read();
  }
}
