package io.logdawg.source.github.app;

import java.util.Map;

/** What an App's token is asked to be good for, and no more. */
public enum AppRights {
  READ_CODE("Contents: read", "contents", "read"),
  WRITE_ISSUES("Issues: read and write", "issues", "write");

  private final String words;
  private final String name;
  private final String access;

  AppRights(String words, String name, String access) {
    this.words = words;
    this.name = name;
    this.access = access;
  }

  /** As GitHub words the one that may be missing. */
  public String words() {
    return words;
  }

  Map<String, String> wish() {
    return Map.of(name, access, "metadata", "read");
  }
}
