package io.logdawg.localisation.clues.words;

import io.logdawg.localisation.clues.CaseFile;
import io.logdawg.localisation.clues.Clue;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * One function of the file uses the very words of the message and of the failing test's name: the
 * few words that somebody chose to tell what went wrong.
 */
@Component
final class MessagePassageClue implements Clue {

  @Override
  public String name() {
    return "message-passage";
  }

  @Override
  public boolean circumstantial() {
    return true;
  }

  @Override
  public List<Hint> examine(CaseFile evidence) {
    return new Bm25(Texts.functions(evidence, Query.said(evidence)))
        .hints((function, words) ->
            "its %s() uses words of the message or the test's name: %s"
                .formatted(function.name(), words));
  }
}
