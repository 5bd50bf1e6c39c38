package io.logdawg.notifications.sending;

/** Text that others take up to a length only. */
final class Shortened {

  private Shortened() {}

  /** No half of a surrogate pair is left at its end. */
  static String to(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = longest - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
