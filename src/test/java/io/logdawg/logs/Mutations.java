package io.logdawg.logs;

import java.util.List;
import java.util.random.RandomGenerator;

/** Spoils logs: cuts, repeats, splices, flips characters, nests, and puts in what parsers fear. */
final class Mutations {

  private static final List<String> FEARED =
      List.of(
          "{",
          "}",
          "[",
          "]",
          "\"",
          "\\",
          "\\n",
          "\n",
          "\r\n",
          "\t",
          "'",
          "(",
          ")",
          ":",
          "=",
          "<",
          ">",
          "\u0000",
          "\u001b[31m",
          "\ufeff",
          "\u00a0",
          "\ud800",
          "\udc00",
          "at ",
          "Caused by: ",
          "Traceback (most recent call last):\n",
          "  File \"",
          "START RequestId: ",
          "{\"log\":\"",
          "\"MESSAGE\":",
          "__CURSOR=",
          "MESSAGE\n",
          "goroutine 1 [running]:\n",
          "99999999999999999999",
          "2026-11-23T02:13:38Z ",
          "<34>1 ",
          "E1123 02:13:38.123456 1 a.go:1] ",
          " stdout P ",
          "| ");

  private static final int LONGEST = 200_000;

  private final List<String> seeds;
  private final RandomGenerator random;

  Mutations(List<String> seeds, RandomGenerator random) {
    this.seeds = seeds;
    this.random = random;
  }

  String next() {
    String text = seed();
    for (int rounds = 1 + random.nextInt(6); rounds > 0; rounds--) {
      text = once(text);
    }
    return text.substring(0, Math.min(text.length(), LONGEST));
  }

  private String once(String text) {
    int from = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), from + random.nextInt(200));
    String part = text.substring(from, to);
    return switch (random.nextInt(8)) {
      case 0 -> text.substring(0, from);
      case 1 -> text.substring(from);
      case 2 -> text.substring(0, from) + text.substring(to);
      case 3 -> text.substring(0, from) + part.repeat(1 + random.nextInt(50)) + text.substring(to);
      case 4 -> text.substring(0, from) + feared() + text.substring(from);
      case 5 ->
          text.substring(0, from) + feared().repeat(random.nextInt(500)) + text.substring(from);
      case 6 -> text.substring(0, from) + seed().substring(0, 40) + text.substring(to);
      default -> flipped(text, from);
    };
  }

  private String flipped(String text, int at) {
    var flipped = new StringBuilder(text);
    for (int i = at; i < text.length(); i += 1 + random.nextInt(100)) {
      flipped.setCharAt(i, (char) (text.charAt(i) ^ (1 << random.nextInt(8))));
    }
    return flipped.toString();
  }

  private String feared() {
    return FEARED.get(random.nextInt(FEARED.size()));
  }

  private String seed() {
    String seed = seeds.get(random.nextInt(seeds.size()));
    return seed.length() < 40 ? seed.repeat(40) : seed;
  }
}
