package io.logdawg.notifications;

import java.util.stream.Stream;

/** What a channel leads to. */
public enum ChannelKind {
  WEBHOOK("webhook", "Webhook"),
  TEAMS("teams", "Microsoft Teams"),
  SLACK("slack", "Slack"),
  EMAIL("email", "E-mail");

  private final String id;
  private final String label;

  ChannelKind(String id, String label) {
    this.id = id;
    this.label = label;
  }

  /** As it is stored. */
  public String id() {
    return id;
  }

  public String label() {
    return label;
  }

  static ChannelKind of(String id) {
    return Stream.of(values()).filter(kind -> kind.id.equals(id)).findFirst().orElseThrow();
  }
}
