package io.logdawg.narrative.chat.answer;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.logdawg.narrative.chat.reading.Material;
import io.logdawg.narrative.chat.reading.ShownText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Files, lines and commits that a sentence names in passing. */
final class Mentions {

  /** A name with an ending, folders before it or not, a line after it or not. */
  private static final Pattern FILE =
      Pattern.compile(
          "((?:[\\w.@-]+/)*[\\w-][\\w.-]*\\.([A-Za-z][A-Za-z0-9]{0,9}))(?::([0-9]{1,7}))?");

  private static final Pattern COMMIT = Pattern.compile("\\b[0-9a-f]{7,40}\\b");

  /** A hash; a word such as "defaced" or a number is none. */
  private static final Pattern MIXED = Pattern.compile("[0-9].*[a-f]|[a-f].*[0-9]");

  private final Material material;
  private final Set<String> endings;

  Mentions(Material material) {
    this.material = material;
    this.endings =
        material.paths().stream()
            .map(path -> path.substring(path.lastIndexOf('/') + 1))
            .filter(name -> name.lastIndexOf('.') > 0)
            .map(name -> name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
  }

  /** What the text names and nobody read, in a sentence; empty where there is no such thing. */
  Optional<String> fault(String text) {
    return files(text).or(() -> commits(text));
  }

  private Optional<String> files(String text) {
    Matcher named = FILE.matcher(text);
    while (named.find()) {
      String name = named.group(1);
      // "String.format" is no file, and neither is what ends as no file of the repository does.
      if (!name.contains("/") && !endings.contains(named.group(2).toLowerCase(Locale.ROOT))) {
        continue;
      }
      List<String> meant = meant(name);
      if (meant.isEmpty() && !standsInLog(name)) {
        return Optional.of("It names a file that the repository does not have.");
      }
      if (named.group(3) != null
          && !meant.isEmpty()
          && meant.stream().noneMatch(path -> reaches(path, Integer.parseInt(named.group(3))))) {
        return Optional.of("It names a line that was not read.");
      }
    }
    return Optional.empty();
  }

  private List<String> meant(String name) {
    return material.paths().stream()
        .filter(path -> path.equals(name) || path.endsWith("/" + name))
        .toList();
  }

  /** A library's file may be spoken of where the log does; so may a line of a frame. */
  private boolean standsInLog(String name) {
    return material.log().shownText().contains(name);
  }

  private boolean reaches(String path, int line) {
    Optional<ShownText> text = material.fetched(path);
    String frame = path.substring(path.lastIndexOf('/') + 1) + ":" + line;
    return text.filter(shown -> shown.isShown(line)).isPresent() || standsInLog(frame);
  }

  private Optional<String> commits(String text) {
    Matcher named = COMMIT.matcher(text);
    while (named.find()) {
      String name = named.group();
      if (MIXED.matcher(name).find() && material.commit(name).isEmpty() && !standsInLog(name)) {
        return Optional.of("It names a commit that was not read.");
      }
    }
    return Optional.empty();
  }
}
