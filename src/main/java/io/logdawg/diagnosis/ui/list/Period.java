package io.logdawg.diagnosis.ui.list;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** How far back the list goes. */
enum Period {
  HOUR("1h", "Last hour", Duration.ofHours(1)),
  DAY("1d", "Last day", Duration.ofDays(1)),
  WEEK("7d", "Last week", Duration.ofDays(7)),
  MONTH("30d", "Last 30 days", Duration.ofDays(30)),
  QUARTER("90d", "Last 90 days", Duration.ofDays(90));

  private final String id;
  private final String words;
  private final Duration length;

  Period(String id, String words, Duration length) {
    this.id = id;
    this.words = words;
    this.length = length;
  }

  /** As an address says it. */
  String id() {
    return id;
  }

  String words() {
    return words;
  }

  Duration length() {
    return length;
  }

  static Optional<Period> of(String id) {
    return Arrays.stream(values()).filter(period -> period.id.equals(id)).findFirst();
  }
}
