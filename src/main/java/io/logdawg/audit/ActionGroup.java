package io.logdawg.audit;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an entry is about, for finding it. */
public enum ActionGroup {
  SIGN_INS("Sign-ins"),
  MEMBERS("Members"),
  KEYS("API keys"),
  CREDENTIALS("Credentials"),
  REPOSITORIES("Repositories"),
  REPORTS("Reports"),
  NOTIFICATIONS("Notifications"),
  ORGANIZATION("Organization");

  private final String label;

  ActionGroup(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** For addresses. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<ActionGroup> of(String code) {
    return Stream.of(values()).filter(group -> group.code().equals(code)).findFirst();
  }
}
