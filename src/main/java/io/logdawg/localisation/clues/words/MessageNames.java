package io.logdawg.localisation.clues.words;

import io.logdawg.localisation.files.Words;
import io.logdawg.logs.ParsedLog;
import io.logdawg.logs.Trace;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a log's messages say, and the names of code in them. */
public final class MessageNames {

  private static final int MAX_MESSAGES = 20;
  private static final int MAX_LENGTH = 4_000;

  private MessageNames() {}

  static List<String> messages(ParsedLog log) {
    return Stream.concat(Stream.of(log.headline()), log.traces().stream().map(Trace::message))
        .filter(message -> !message.isBlank())
        .distinct()
        .limit(MAX_MESSAGES)
        .map(message -> message.substring(0, Math.min(message.length(), MAX_LENGTH)))
        .toList();
  }

  /**
   * The words that look like a name in code: with a capital or of several words. A plain word would
   * be found in any sentence. In the order of the messages.
   */
  public static Set<String> of(ParsedLog log) {
    Set<String> names = new LinkedHashSet<>();
    messages(log).forEach(message -> names(message, names));
    return names;
  }

  private static void names(String message, Set<String> names) {
    int start = -1;
    for (int i = 0; i <= message.length(); i++) {
      boolean part = i < message.length() && Character.isJavaIdentifierPart(message.charAt(i));
      if (part && start < 0) {
        start = i;
      } else if (!part && start >= 0) {
        String word = message.substring(start, i);
        // A file name counts whatever its first letter: "cart.py".
        boolean extension =
            i + 1 < message.length()
                && message.charAt(i) == '.'
                && Character.isLetter(message.charAt(i + 1));
        if (extension
            || Words.of(word).size() > 1
            || word.chars().anyMatch(Character::isUpperCase)) {
          names.add(word);
        }
        start = -1;
      }
    }
  }
}
