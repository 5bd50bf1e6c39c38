package io.logdawg.logs.dialect.dotnet;

import io.logdawg.logs.dialect.Finding;
import io.logdawg.logs.dialect.LogDialect;
import io.logdawg.logs.text.LogLine;
import java.util.List;
import org.springframework.stereotype.Component;

/** Stacks as {@code Exception.ToString} prints them in .NET and in Mono. */
@Component
final class DotnetDialect implements LogDialect {

  private static final double STACK = 0.95;

  /** Without places: more than a trace of Java is sure of, which has none in empty parentheses. */
  private static final double CALLS = 0.92;

  @Override
  public String name() {
    return "dotnet";
  }

  @Override
  public double score(List<LogLine> lines) {
    boolean calls = false;
    boolean others = false;
    for (LogLine line : lines) {
      if (DotnetFrames.read(line).isPresent()) {
        if (DotnetFrames.hasPlace(line.text())) {
          return STACK;
        }
        calls = true;
      } else {
        others |= line.text().startsWith("at ", line.indent());
      }
    }
    return calls && !others ? CALLS : 0;
  }

  @Override
  public List<Finding> read(List<LogLine> lines) {
    return new DotnetTraceReader(lines).read();
  }
}
