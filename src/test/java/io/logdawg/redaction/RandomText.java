package io.logdawg.redaction;

import java.util.Random;
import java.util.stream.Collectors;

/** Texts that look random and are the same at each run. */
final class RandomText {

  static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  private static final Random RANDOM = new Random(20);

  private RandomText() {}

  static String letters(int length) {
    return random(length, LETTERS);
  }

  static String base64(int length) {
    return random(length, LETTERS + "+/");
  }

  static String base64Url(int length) {
    return random(length, LETTERS + "-_");
  }

  static String hex(int length) {
    return random(length, "0123456789abcdef");
  }

  static String digits(int length) {
    return random(1, "123456789") + random(length - 1, "0123456789");
  }

  static String upper(int length) {
    return random(length, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
  }

  /** As people and generators make them: a word with a number, or a mix. */
  static String password() {
    return RANDOM.nextBoolean()
        ? random(1, "ABCDEFGHJKLMNPRSTW")
            + random(6, "abcdefghiklmnoprstuw")
            + digits(3)
            + random(1, "!_-.*+")
            + random(1, "abcxyz")
        : random(14, LETTERS) + random(1, "!_-.*+~") + random(2, LETTERS);
  }

  static String random(int length, String of) {
    return RANDOM
        .ints(length, 0, of.length())
        .mapToObj(i -> String.valueOf(of.charAt(i)))
        .collect(Collectors.joining());
  }
}
