package io.logdawg.redaction.rules;

/**
 * A secret in a text.
 *
 * @param rule which says so
 * @param start of the secret alone, without what gave it away
 * @param end exclusive
 * @param match what the rule took to see it
 */
public record Hit(String rule, String text, int start, int end, String match) {

  public String secret() {
    return text.substring(start, end);
  }

  /** The line, or lines, that it stands in. */
  public String line() {
    int from = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
    int until = text.indexOf('\n', end);
    return text.substring(Math.min(from, start), until < 0 ? text.length() : until);
  }

  /** Never the secret. */
  @Override
  public String toString() {
    return "Hit[rule=" + rule + ", start=" + start + ", end=" + end + "]";
  }
}
