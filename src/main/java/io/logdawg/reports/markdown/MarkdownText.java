package io.logdawg.reports.markdown;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pieces of CommonMark from text that may hold anything. */
final class MarkdownText {

  private static final String SPECIAL = "\\`*_{}[]<>()#+-.!|~&\"'";
  private static final Map<String, String> LANGUAGES =
      Map.of(
          "java",
          "java",
          "kt",
          "kotlin",
          "py",
          "python",
          "js",
          "javascript",
          "ts",
          "typescript",
          "go",
          "go",
          "c",
          "c",
          "cs",
          "csharp",
          "rb",
          "ruby",
          "rs",
          "rust");

  private MarkdownText() {}

  /** As plain text on one line: no mark-up, no HTML. */
  static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isISOControl(c)) {
        out.append(' ');
      } else {
        // Full stops and dashes only mean something at the start of a line, but read badly escaped.
        boolean harmless = i > 0 && (c == '.' || c == '-' || c == '\'' || c == '"');
        if (SPECIAL.indexOf(c) >= 0 && !harmless) {
          out.append('\\');
        }
        out.append(c);
      }
    }
    return out.toString();
  }

  static String code(String text) {
    return "`" + text.replace('`', '\'') + "`";
  }

  static String link(String text, @Nullable String url) {
    return url == null
        ? code(text)
        : "[%s](<%s>)".formatted(code(text), url.replace(">", "%3E").replace("<", "%3C"));
  }

  /** A fence longer than any run of back-ticks in the content, as CommonMark 4.5 asks. */
  static String fence(String content) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < content.length(); i++) {
      run = content.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return "`".repeat(Math.max(3, longest + 1));
  }

  static String language(String path) {
    return LANGUAGES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "");
  }
}
