package io.logdawg.narrative.chat.reading;

import io.logdawg.source.LineRange;
import tools.jackson.databind.JsonNode;

/**
 * One thing that a model may ask to be shown. Reads the one tree that the material is of, changes
 * nothing, and answers a request that makes no sense with a sentence that says so.
 */
public interface Tool {

  String name();

  /** For the model: what it is for. */
  String description();

  /** JSON Schema of what it takes, without what all tools take. */
  String properties();

  String call(Arguments arguments, Material material);

  /** What a model sent, read with care. */
  record Arguments(JsonNode json) {

    private static final int LONGEST = 500;

    /** A text of at most 500 characters; empty where there is none. */
    public String text(String name) {
      String text = json.path(name).asString("").strip();
      return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /** A number, or the default where there is none. */
    public int number(String name, int otherwise) {
      JsonNode value = json.path(name);
      return value.canConvertToInt() ? value.intValue() : otherwise;
    }

    /** From first_line to last_line: inside of what has so many lines, and at most so many. */
    LineRange lines(int size, int most) {
      int first = Math.clamp(number("first_line", 1), 1, Math.max(1, size));
      int longest = first + most - 1;
      return new LineRange(first, Math.clamp(number("last_line", longest), first, longest));
    }
  }
}
