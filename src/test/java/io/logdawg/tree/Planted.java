package io.logdawg.tree;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Secrets of well-known forms, random and therefore nobody's. */
final class Planted {

  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  private Planted() {}

  static String secret(String rule) {
    return switch (rule) {
      case "github-pat" -> "token: ghp_" + random(36, LETTERS);
      case "aws-access-token" -> "key: AKIA" + random(16, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567");
      case "private-key" ->
          "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----"
              .formatted("PRIVATE KEY", random(200, LETTERS));
      case "azure-ad-client-secret" ->
          "secret: \"%s8Q~%s\"".formatted(random(3, LETTERS), random(33, LETTERS));
      default -> throw new IllegalArgumentException(rule);
    };
  }

  private static String random(int length, String of) {
    return new SecureRandom()
        .ints(length, 0, of.length())
        .mapToObj(i -> String.valueOf(of.charAt(i)))
        .collect(Collectors.joining());
  }
}
