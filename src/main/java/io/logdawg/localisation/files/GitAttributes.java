package io.logdawg.localisation.files;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The marks by which a team says which files it does not write: {@code linguist-generated} and
 * {@code linguist-vendored} in the repository's {@code .gitattributes} (gitattributes(5), and
 * linguist's <a href="https://github.com/github-linguist/linguist/blob/main/docs/overrides.md">
 * overrides</a>). Of several lines that fit a path the last one counts.
 */
final class GitAttributes {

  private static final int MAX_RULES = 200;
  private static final int MAX_PATTERN = 300;
  private static final List<String> MARKS = List.of("linguist-generated", "linguist-vendored");

  private final List<Rule> rules = new ArrayList<>();

  private record Rule(Pattern paths, String mark, boolean set) {}

  GitAttributes(List<String> lines) {
    for (String line : lines) {
      String[] words = line.strip().split("\\s+");
      if (!words[0].startsWith("#") && words[0].length() <= MAX_PATTERN) {
        for (int i = 1; i < words.length && rules.size() < MAX_RULES; i++) {
          rule(words[0], words[i]);
        }
      }
    }
  }

  /** Whether the team writes it by itself; empty where nothing is said of it. */
  Optional<Boolean> foreign(String path) {
    Optional<Boolean> said = Optional.empty();
    for (String mark : MARKS) {
      for (Rule rule : rules.reversed()) {
        if (rule.mark().equals(mark) && rule.paths().matches(path)) {
          said = Optional.of(rule.set() || said.orElse(false));
          break;
        }
      }
    }
    return said;
  }

  private void rule(String glob, String attribute) {
    boolean unset = attribute.startsWith("-") || attribute.startsWith("!");
    int equals = attribute.indexOf('=');
    String name = attribute.substring(unset ? 1 : 0, equals < 0 ? attribute.length() : equals);
    if (MARKS.contains(name)) {
      rules.add(new Rule(pattern(glob), name, !unset && !attribute.endsWith("=false")));
    }
  }

  /** A glob without a slash is about names in any folder, one with a slash about the whole path. */
  private static Pattern pattern(String glob) {
    boolean whole = glob.indexOf('/') >= 0;
    String left = glob.startsWith("/") ? glob.substring(1) : glob;
    StringBuilder regex = new StringBuilder(whole ? "" : "(?:.*/)?");
    int i = 0;
    while (i < left.length()) {
      if (left.startsWith("**/", i)) {
        regex.append("(?:.*/)?");
        i += 3;
      } else if (left.startsWith("**", i)) {
        regex.append(".*");
        i += 2;
      } else {
        char c = left.charAt(i++);
        regex.append(
            switch (c) {
              case '*' -> "[^/]*";
              case '?' -> "[^/]";
              default -> Pattern.quote(String.valueOf(c));
            });
      }
    }
    return Pattern.compile(regex.toString());
  }
}
