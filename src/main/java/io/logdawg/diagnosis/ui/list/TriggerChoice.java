package io.logdawg.diagnosis.ui.list;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What asks for reports. */
enum TriggerChoice {
  PAGE("From the page"),
  API("Over REST"),
  PUSH("By a push");

  private final String words;

  TriggerChoice(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static @Nullable TriggerChoice of(@Nullable String id) {
    return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst().orElse(null);
  }
}
