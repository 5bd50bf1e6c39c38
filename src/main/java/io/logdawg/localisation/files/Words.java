package io.logdawg.localisation.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Takes identifiers apart: {@code parseHTTPHeader_v2} is parse, http, header, v2. */
public final class Words {

  private Words() {}

  public static List<String> of(String identifier) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= identifier.length(); i++) {
      if (i == identifier.length() || boundary(identifier, i)) {
        String word = identifier.substring(start, i);
        if (Character.isLetterOrDigit(word.charAt(0))) {
          words.add(word.toLowerCase(Locale.ROOT));
        }
        start = i;
      }
    }
    return words;
  }

  private static boolean boundary(String text, int i) {
    char before = text.charAt(i - 1);
    char here = text.charAt(i);
    if (!Character.isLetterOrDigit(here) || !Character.isLetterOrDigit(before)) {
      return true;
    }
    return Character.isUpperCase(here)
        && (!Character.isUpperCase(before)
            || (i + 1 < text.length() && Character.isLowerCase(text.charAt(i + 1))));
  }
}
