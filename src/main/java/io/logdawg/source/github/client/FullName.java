package io.logdawg.source.github.client;

import com.google.re2j.Pattern;

/** {@code owner/name}: no other text may become a part of an address, whoever gave it. */
public final class FullName {

  private static final Pattern FULL_NAME =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,99}/[A-Za-z0-9._-]{1,100}");

  private FullName() {}

  public static boolean matches(String text) {
    return FULL_NAME.matches(text) && !text.endsWith("/.") && !text.endsWith("/..");
  }
}
