package io.logdawg.codebases.webhooks;

import java.util.Locale;

/** What became of a delivery. */
public enum DeliveryOutcome {
  /** The provider tried the address. */
  PING("The provider reached Log Dawg"),
  /** A push to the default branch, which has a report of its own. */
  REPORTED("Report begun"),
  /** A push to another branch, or of a tag: reports are read at the default branch. */
  OTHER_REF("Noted: not the default branch"),
  /** The default branch was deleted. */
  DELETED("Noted: the branch was deleted"),
  /** Something else than a push. */
  OTHER_EVENT("Noted: not a push");

  private final String words;

  DeliveryOutcome(String words) {
    this.words = words;
  }

  /** For people. */
  public String words() {
    return words;
  }

  /** As the database and REST name it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static DeliveryOutcome of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
