package io.logdawg.redaction.rules;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What the rules' authors know to be no secret.
 *
 * @param all whether every kind of check that is there must hold, rather than one of them
 * @param target which part {@code texts} are held against: the secret, the match or its line
 */
record Exemption(
    boolean all, String target, List<Pattern> paths, List<Pattern> texts, List<String> stopWords) {

  static Exemption of(JsonNode list) {
    return new Exemption(
        list.path("condition").asString("").equalsIgnoreCase("AND"),
        list.path("regexTarget").asString("secret"),
        patterns(list, "paths"),
        patterns(list, "regexes"),
        texts(list, "stopwords"));
  }

  boolean coversFile(String file) {
    return paths.stream().anyMatch(path -> path.matcher(file).find());
  }

  boolean covers(String file, Hit hit) {
    var checks = Stream.<Boolean>builder();
    if (!paths.isEmpty()) {
      checks.add(coversFile(file));
    }
    if (!texts.isEmpty()) {
      var text =
          switch (target) {
            case "match" -> hit.match();
            case "line" -> hit.line();
            default -> hit.secret();
          };
      checks.add(texts.stream().anyMatch(allowed -> allowed.matcher(text).find()));
    }
    if (!stopWords.isEmpty()) {
      var lower = hit.secret().toLowerCase(Locale.ROOT);
      checks.add(stopWords.stream().anyMatch(lower::contains));
    }
    return all
        ? checks.build().allMatch(Boolean::booleanValue)
        : checks.build().anyMatch(Boolean::booleanValue);
  }

  static List<String> texts(JsonNode parent, String name) {
    return parent.path(name).valueStream().map(JsonNode::asString).toList();
  }

  private static List<Pattern> patterns(JsonNode parent, String name) {
    return texts(parent, name).stream().map(Pattern::compile).toList();
  }
}
