package io.logdawg.logs.dialect.c;

import io.logdawg.logs.dialect.Finding;
import io.logdawg.logs.dialect.LogDialect;
import io.logdawg.logs.text.LogLine;
import java.util.List;
import org.springframework.stereotype.Component;

/** The plain form {@code at func (src/file.c:45)} and the numbered frames of gdb and sanitizers. */
@Component
final class CDialect implements LogDialect {

  private static final double FRAMES = 0.7;

  @Override
  public String name() {
    return "c";
  }

  @Override
  public double score(List<LogLine> lines) {
    return lines.stream().anyMatch(line -> CFrames.read(line).isPresent()) ? FRAMES : 0;
  }

  @Override
  public List<Finding> read(List<LogLine> lines) {
    return new CStackReader(lines).read();
  }
}
