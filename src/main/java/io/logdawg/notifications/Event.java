package io.logdawg.notifications;

import java.util.Optional;
import java.util.stream.Stream;

/** What a channel can be asked to tell. */
public enum Event {
  REPORT_COMPLETED("report.completed", "A report is complete"),
  REPORT_FAILED("report.failed", "A diagnosis failed"),
  REPORT_REGRESSED("report.regressed", "A resolved error came back"),
  CREDENTIAL_FAILING("credential.failing", "A credential stopped working"),
  CREDENTIAL_EXPIRING("credential.expiring", "A credential is about to expire");

  private final String id;
  private final String label;

  Event(String id, String label) {
    this.id = id;
    this.label = label;
  }

  /** As it is stored and sent: never changed. */
  public String id() {
    return id;
  }

  public String label() {
    return label;
  }

  /** Empty for what another version wrote. */
  public static Optional<Event> of(String id) {
    return Stream.of(values()).filter(event -> event.id.equals(id)).findFirst();
  }
}
