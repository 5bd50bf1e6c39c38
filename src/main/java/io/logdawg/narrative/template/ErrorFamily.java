package io.logdawg.narrative.template;

import java.util.List;

/**
 * Errors that are looked into the same way, whatever the language.
 *
 * @param types simple names of error types
 * @param messages pieces of messages that tell the family too
 * @param meaning what such an error says, a clause in the past tense
 * @param advice a sentence; {@code {place}} and {@code {file}} stand for where to look
 */
record ErrorFamily(
    String name, List<String> types, List<String> messages, String meaning, String advice) {

  ErrorFamily {
    types = List.copyOf(types);
    messages = List.copyOf(messages);
  }
}
