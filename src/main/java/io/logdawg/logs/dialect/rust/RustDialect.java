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

  @Override
  public String name() {
    return "rust";
  }

  @Override
  public double score(List<LogLine> lines) {
    return lines.stream().anyMatch(line -> RustPanic.isHeader(line.text())) ? PANIC : 0;
  }

  @Override
  public List<Finding> read(List<LogLine> lines) {
    return new RustTraceReader(lines).read();
  }
}
