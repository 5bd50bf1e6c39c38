package io.logdawg.localisation.clues.words;

import com.google.re2j.Pattern;
import io.logdawg.localisation.clues.CaseFile;
import io.logdawg.localisation.clues.Clue;
import io.logdawg.localisation.code.Code;
import io.logdawg.localisation.files.TestCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** The message's words stand in the file as a literal text: it was written here. */
@Component
final class LiteralClue implements Clue {

  /** As printf, message templates and string interpolation write them. */
  private static final Pattern PLACEHOLDER =
      Pattern.compile("%[a-z]|\\$?\\{[^}]{0,40}\\}|\\\\[nt]");

  private static final int SHORTEST = 8;
  private static final int MAX_LITERALS = 2_000;

  @Override
  public String name() {
    return "message-literal";
  }

  @Override
  public List<Hint> examine(CaseFile evidence) {
    List<String> messages = MessageNames.messages(evidence.log());
    List<Hint> hints = new ArrayList<>();
    for (Code code : evidence.code().values()) {
      if (!TestCode.is(code.path())) {
        code.literals().stream()
            .limit(MAX_LITERALS)
            .map(LiteralClue::longestPart)
            .filter(part -> part.length() >= SHORTEST)
            .filter(part -> messages.stream().anyMatch(message -> message.contains(part)))
            .max(Comparator.comparingInt(String::length))
            .ifPresent(part ->
                hints.add(
                    new Hint(
                        code.path(),
                        Math.min(1, part.length() / 20.0),
                        "the message's words \"%s\" are in it".formatted(part.strip()))));
      }
    }
    return hints;
  }

  /** The longest stretch between placeholders of any kind. */
  static String longestPart(String literal) {
    String longest = "";
    for (String part : PLACEHOLDER.split(literal)) {
      if (part.length() > longest.length()) {
        longest = part;
      }
    }
    return longest.indexOf(' ') < 0 ? "" : longest;
  }
}
