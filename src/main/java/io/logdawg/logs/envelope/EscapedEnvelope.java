package io.logdawg.logs.envelope;

import io.logdawg.logs.text.LogLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * A stack copied out of a string: its line ends are still written {@code \n} and its tabs {@code
 * \t}.
 */
@Component
final class EscapedEnvelope implements LogEnvelope {

  private static final List<String> STACKS =
      List.of("\\n\\tat ", "\\n    at ", "\\nat ", "\\n  File ", "\\nCaused by: ");

  /** Less than any logger's: it only says how something was copied. */
  private static final double SURENESS = 0.2;

  @Override
  public String name() {
    return "escaped";
  }

  @Override
  public double score(List<LogLine> lines) {
    return lines.stream().anyMatch(EscapedEnvelope::isEscaped) ? SURENESS : 0;
  }

  @Override
  public Optional<Opened> open(List<LogLine> lines) {
    var opened = new ArrayList<LogLine>();
    for (LogLine line : lines) {
      if (isEscaped(line)) {
        unescaped(line.text()).lines().forEach(text -> opened.add(line.with(text)));
      } else {
        opened.add(line);
      }
    }
    return Optional.of(new Opened.Lines(opened));
  }

  private static boolean isEscaped(LogLine line) {
    return line.text().indexOf("\\n") >= 0 && STACKS.stream().anyMatch(line.text()::contains);
  }

  private static String unescaped(String text) {
    var plain = new StringBuilder(text.length());
    boolean escaped = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (escaped) {
        plain.append(meaning(c));
        escaped = false;
      } else if (c == '\\') {
        escaped = true;
      } else {
        // What follows the string that held the stack is no part of its last line.
        plain.append(c == '"' && text.startsWith("}", i + 1) ? '\n' : c);
      }
    }
    return plain.toString();
  }

  private static String meaning(char c) {
    return switch (c) {
      case 'n' -> "\n";
      case 't' -> "\t";
      case 'r' -> "";
      case '"', '\\', '/', '\'' -> String.valueOf(c);
      default -> "\\" + c;
    };
  }
}
