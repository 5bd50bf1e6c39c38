package io.logdawg.localisation.files;

import java.util.List;

/**
 * Takes the commonest English endings off a word, so that {@code serializable}'s kin and plurals
 * meet: a light stemmer of one step, in the manner of Harman's ("How effective is suffixing?",
 * 1991), since names are short and a heavier one would join strangers.
 */
public final class Stems {

  private static final int SHORTEST = 3;

  private static final List<String> ENDINGS =
      List.of(
          "ization", "isation", "ation", "izing", "ising", "ized", "ised", "izes", "ises", "izer",
          "iser", "ize", "ise", "ing", "ies", "ers", "er", "ed", "es", "s", "y", "e");

  private Stems() {}

  /** At least three letters stay. */
  public static String of(String word) {
    for (String ending : ENDINGS) {
      if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }
}
