package io.logdawg.audit;

import java.util.Locale;
import java.util.Map;

/** Says an entry as the end of a sentence. */
final class AuditWords {

  private AuditWords() {}

  static String of(AuditEntry entry) {
    return AuditAction.of(entry.action())
        .map(action -> fill(action.words(), entry))
        .orElse("did “%s” to “%s”".formatted(entry.action(), entry.subject()));
  }

  private static String fill(String words, AuditEntry entry) {
    var said = new StringBuilder();
    int at = 0;
    while (at < words.length()) {
      char c = words.charAt(at);
      if (c == '<' || c == '[') {
        int end = words.indexOf(c == '<' ? '>' : ']', at);
        var name = words.substring(at + 1, end);
        said.append(c == '<' ? quoted(name, entry) : plain(name, entry.detail()));
        at = end + 1;
      } else {
        said.append(c);
        at++;
      }
    }
    return said.toString();
  }

  /** What has no name in the entry is told by its id. */
  private static String quoted(String name, AuditEntry entry) {
    return "“" + entry.detail().getOrDefault(name, entry.subject()) + "”";
  }

  private static String plain(String name, Map<String, String> detail) {
    return detail.getOrDefault(name, "not told").toLowerCase(Locale.ROOT).replace('-', ' ');
  }
}
