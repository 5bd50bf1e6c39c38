package io.logdawg.logs.dialect.c;

import io.logdawg.logs.dialect.Finding;
import io.logdawg.logs.dialect.LogDialect;
import io.logdawg.logs.text.LogLine;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Stacks that debuggers, sanitizers, Valgrind, readers of dumps and programs themselves print, and
 * what programs say before they abort.
 */
@Component
final class CDialect implements LogDialect {

  private static final double FRAMES = 0.7;
  private static final double WORDS = 0.55;

  @Override
  public String name() {
    return "c";
  }

  @Override
  public double score(List<LogLine> lines) {
    double score = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (CCall.read(lines.get(i)).filter(call -> call.frame() != null).isPresent()) {
        return FRAMES;
      }
      if (score == 0 && Announcement.read(lines, i).filter(Announcement::whole).isPresent()) {
        score = WORDS;
      }
    }
    return score;
  }

  @Override
  public List<Finding> read(List<LogLine> lines) {
    return new CStackReader(lines).read();
  }
}
