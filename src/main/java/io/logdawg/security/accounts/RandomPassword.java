package io.logdawg.security.accounts;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Passwords for copying by hand: four groups of five letters and digits, 100 random bits. */
final class RandomPassword {

  /** 32 of them, without those that look alike. */
  private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

  private static final int GROUPS = 4;
  private static final int GROUP_LENGTH = 5;
  private static final SecureRandom RANDOM = new SecureRandom();

  private RandomPassword() {}

  static String next() {
    return IntStream.range(0, GROUPS).mapToObj(_ -> group()).collect(Collectors.joining("-"));
  }

  private static String group() {
    return RANDOM
        .ints(GROUP_LENGTH, 0, ALPHABET.length())
        .mapToObj(ALPHABET::charAt)
        .map(String::valueOf)
        .collect(Collectors.joining());
  }
}
