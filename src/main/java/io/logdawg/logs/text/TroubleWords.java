package io.logdawg.logs.text;

import java.util.List;

/** Words that tell, in any case, that something went wrong. */
public final class TroubleWords {

  private static final List<String> WORDS =
      List.of(
          "error",
          "exception",
          "fatal",
          "fail",
          "panic",
          "cannot",
          "denied",
          "refused",
          "abort",
          "assert",
          "undefined");

  private static final String INITIALS = initials();

  private TroubleWords() {}

  public static boolean in(String text) {
    for (int i = 0; i + 4 <= text.length(); i++) {
      if (INITIALS.indexOf(text.charAt(i)) >= 0 && wordAt(text, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean wordAt(String text, int at) {
    for (String word : WORDS) {
      if (text.regionMatches(true, at, word, 0, word.length())) {
        return true;
      }
    }
    return false;
  }

  private static String initials() {
    var letters = new StringBuilder();
    for (String word : WORDS) {
      letters.append(word.charAt(0)).append(Character.toUpperCase(word.charAt(0)));
    }
    return letters.toString();
  }
}
