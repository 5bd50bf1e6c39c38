package io.logdawg.redaction.rules;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * One rule: an expression, words without which it is not tried, and how random the secret must look
 * (bits of Shannon entropy a character).
 */
record SecretRule(
    String id,
    Pattern expression,
    Optional<Pattern> path,
    List<String> keywords,
    double entropy,
    int group,
    List<Exemption> exemptions) {

  static SecretRule of(JsonNode rule) {
    return new SecretRule(
        rule.path("id").asString(),
        Pattern.compile(rule.path("regex").asString()),
        Optional.ofNullable(rule.get("path")).map(path -> Pattern.compile(path.asString())),
        Exemption.texts(rule, "keywords"),
        rule.path("entropy").asDouble(0),
        rule.path("secretGroup").asInt(0),
        rule.path("allowlists").valueStream().map(Exemption::of).toList());
  }

  boolean isAbout(String file) {
    return path.isEmpty() || path.get().matcher(file).find();
  }

  /**
   * @param lower {@code text} in lower case
   */
  void find(String file, String text, String lower, Consumer<Hit> found) {
    if (!keywords.isEmpty() && keywords.stream().noneMatch(lower::contains)) {
      return;
    }
    var matcher = expression.matcher(text);
    while (matcher.find()) {
      var hit = hit(text, matcher);
      if (Entropy.of(hit.secret()) >= entropy
          && exemptions.stream().noneMatch(exemption -> exemption.covers(file, hit))) {
        found.accept(hit);
      }
    }
  }

  private Hit hit(String text, Matcher matcher) {
    int of = group > 0 ? group : firstGroup(matcher);
    boolean took = matcher.group(of) != null;
    return new Hit(
        id,
        text,
        took ? matcher.start(of) : matcher.start(),
        took ? matcher.end(of) : matcher.end(),
        matcher.group());
  }

  /** The first that took anything, as Gitleaks does; the whole where none did. */
  private static int firstGroup(Matcher matcher) {
    return IntStream.rangeClosed(1, matcher.groupCount())
        .filter(of -> matcher.group(of) != null && !matcher.group(of).isEmpty())
        .findFirst()
        .orElse(0);
  }
}
