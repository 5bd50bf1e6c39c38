package io.logdawg.logs.dialect.powershell;

import io.logdawg.logs.text.LogLine;
import io.logdawg.logs.text.Scan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code Get-Error} and {@code Format-List -Force} tell of an error, each under its name,
 * above its calls: {@code Message : Cannot find path …}.
 */
final class ErrorProperties {

  /** Below the message and the type stand the stack of .NET and the position. */
  private static final int MAX_LINES = 100;

  private static final String TYPE = "Type";
  private static final String EXCEPTION = "Exception";
  private static final String MESSAGE = "Message";
  private static final String CATEGORY = "CategoryInfo";

  private ErrorProperties() {}

  static Told above(List<LogLine> lines, int index, int limit) {
    String message = null;
    String type = null;
    String category = null;
    int first = index;
    for (int i = index - 1; i >= Math.max(limit, index - MAX_LINES); i--) {
      String text = lines.get(i).text();
      if (category == null && value(text, CATEGORY) != null) {
        category = lastWord(value(text, CATEGORY));
        first = i;
      } else if (message == null && value(text, MESSAGE) != null) {
        message = value(text, MESSAGE);
        first = i;
      } else if (value(text, TYPE) != null) {
        type = value(text, TYPE);
        first = i;
        break;
      } else if (value(text, EXCEPTION) != null) {
        return ofException(value(text, EXCEPTION), message, category, i);
      }
    }
    return new Told(null, type == null ? category : type, message == null ? "" : message, first);
  }

  /** {@code Exception : System.Management.Automation.RuntimeException: no price}, on one line. */
  private static Told ofException(
      @Nullable String words, @Nullable String message, @Nullable String category, int first) {
    String text = words == null ? "" : words;
    int colon = text.indexOf(": ");
    boolean typed = colon > 0 && text.indexOf(' ') > colon;
    String said = typed ? text.substring(colon + 2) : message == null ? text : message;
    return new Told(null, typed ? text.substring(0, colon) : category, said, first);
  }

  private static @Nullable String value(String text, String name) {
    int start = Scan.blanks(text, 0);
    if (!text.startsWith(name, start)) {
      return null;
    }
    int colon = Scan.blanks(text, start + name.length());
    boolean named =
        text.startsWith(": ", colon) || text.endsWith(":") && colon + 1 == text.length();
    return named ? text.substring(colon + 1).strip() : null;
  }

  private static @Nullable String lastWord(@Nullable String category) {
    if (category == null) {
      return null;
    }
    int mark = category.lastIndexOf("],");
    return mark < 0 ? null : category.substring(mark + 2).strip();
  }
}
