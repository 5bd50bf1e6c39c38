package io.logdawg.source.issues;

import java.util.Arrays;
import java.util.Optional;

/** What a provider calls it. */
public enum IssueKind {
  ISSUE("issue"),
  WORK_ITEM("work item");

  private final String word;

  IssueKind(String word) {
    this.word = word;
  }

  /** For people, within a sentence. */
  public String word() {
    return word;
  }

  /** For people, at the beginning of one. */
  public String label() {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  /** For storing. */
  public String id() {
    return word.replace(' ', '-');
  }

  public static Optional<IssueKind> of(String id) {
    return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
  }
}
