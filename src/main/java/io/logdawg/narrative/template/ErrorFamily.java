package io.logdawg.narrative.template;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Errors that are looked into the same way, whatever the language.
 *
 * @param types simple names of error types
 * @param vagueTypes simple names that tell the family only where the message does not
 * @param messages pieces of messages that tell the family too
 * @param meaning what such an error says, a clause in the past tense
 * @param advice a sentence; {@code {place}} and {@code {file}} stand for where to look
 */
record ErrorFamily(
    String name,
    List<String> types,
    @JsonProperty("vague_types") List<String> vagueTypes,
    List<String> messages,
    String meaning,
    String advice) {

  ErrorFamily {
    types = List.copyOf(types);
    vagueTypes = List.copyOf(vagueTypes);
    messages = List.copyOf(messages);
  }
}
