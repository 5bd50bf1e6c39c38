package io.logdawg.narrative;

import java.util.List;

/**
 * The words of a report, as plain text.
 *
 * @param title at most 60 characters
 * @param errorType the root cause's type, or "Unknown error"
 * @param summary one sentence: what failed, where
 * @param rootCause the cause in a few sentences, with the file, line and commit it rests on
 * @param analysis how the failure came about, step by step
 * @param recommendations what to do, the most useful first
 */
public record Narrative(
    String title,
    String errorType,
    String summary,
    String rootCause,
    String analysis,
    List<String> recommendations) {

  public Narrative {
    recommendations = List.copyOf(recommendations);
  }
}
