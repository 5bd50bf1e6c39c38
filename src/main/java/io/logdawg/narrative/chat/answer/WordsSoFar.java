package io.logdawg.narrative.chat.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a model has written of its answer so far, for a reader who waits. None of it is checked yet;
 * links and markup are out.
 */
public final class WordsSoFar {

  private static final Set<String> SENTENCES = Set.of("text", "no_cause");
  private static final int LONGEST = 4_000;
  private static final JsonMapper JSON = JsonMapper.shared();

  private WordsSoFar() {}

  /**
   * @param reply an answer in JSON, or its beginning
   * @return its statements, a paragraph each; empty where there is none yet
   */
  public static String of(String reply) {
    int start = reply.indexOf('{');
    return start < 0
        ? ""
        : PlainText.of(String.join("\n\n", sentences(reply.substring(start))), LONGEST);
  }

  /** The quote ends the sentence that is being written; anywhere else reading ends with it. */
  private static List<String> sentences(String json) {
    List<String> sentences = new ArrayList<>();
    try (JsonParser parser = JSON.createParser(json + '"')) {
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.VALUE_STRING
            && parser.currentName() instanceof String name
            && SENTENCES.contains(name)) {
          sentences.add(parser.getString());
        }
      }
      return sentences;
    } catch (JacksonException unfinished) {
      return sentences;
    }
  }
}
