package io.logdawg.database;

/** What is announced between nodes. Payloads carry ids only. */
public enum Channel {
  /** There is work to fetch; no payload. */
  QUEUE("logdawg_queue"),

  /** A report changed: {@code organization:report}, sent by the database itself. */
  REPORTS("logdawg_reports"),

  /** An organization was erased; its id, sent by the database itself. */
  ERASURES("logdawg_erasures"),

  /** There are notifications to deliver; the organization's id. */
  NOTIFICATIONS("logdawg_notifications");

  private final String id;

  Channel(String id) {
    this.id = id;
  }

  /** As PostgreSQL knows it: lower-case letters and underscores. */
  String id() {
    return id;
  }
}
