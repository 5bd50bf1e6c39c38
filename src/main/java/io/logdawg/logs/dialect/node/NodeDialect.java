package io.logdawg.logs.dialect.node;

import io.logdawg.logs.dialect.Finding;
import io.logdawg.logs.dialect.LogDialect;
import io.logdawg.logs.text.LogLine;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Stacks of JavaScript: as V8 prints them (its stack trace API's documentation), with Node's causes
 * and properties, as Hermes does, and as the engines of Firefox and Safari do.
 */
@Component
final class NodeDialect implements LogDialect {

  private static final double FRAMES = 0.85;

  @Override
  public String name() {
    return "node";
  }

  @Override
  public double score(List<LogLine> lines) {
    return lines.stream()
            .anyMatch(line ->
                V8Frames.read(line).isPresent()
                    || AtFrames.read(line, false).isPresent()
                    || ComponentStack.isTitle(line.text()))
        ? FRAMES
        : 0;
  }

  @Override
  public List<Finding> read(List<LogLine> lines) {
    return new StackReader(lines).read();
  }
}
