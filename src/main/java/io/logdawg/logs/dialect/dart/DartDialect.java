package io.logdawg.logs.dialect.dart;

import io.logdawg.logs.dialect.Finding;
import io.logdawg.logs.dialect.LogDialect;
import io.logdawg.logs.text.LogLine;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Stacks as the Dart VM prints them, as {@code package:stack_trace} does for tests and the web, and
 * what Flutter says of an error. See Dart's {@code StackTrace} and Flutter's {@code FlutterError}.
 */
@Component
final class DartDialect implements LogDialect {

  private static final double FRAMES = 0.93;
  private static final double WORDS = 0.6;

  @Override
  public String name() {
    return "dart";
  }

  @Override
  public double score(List<LogLine> lines) {
    double score = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (DartFrames.at(lines, i).isPresent() || Widget.at(lines, i).isPresent()) {
        return FRAMES;
      }
      score = Told.isUnhandledByEngine(lines.get(i).text()) ? WORDS : score;
    }
    return score;
  }

  @Override
  public List<Finding> read(List<LogLine> lines) {
    return new DartStackReader(lines).read();
  }
}
