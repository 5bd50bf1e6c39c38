package io.logdawg.narrative.chat.answer;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.logdawg.narrative.chat.reading.Material;
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
  private static final Pattern HASH =
      Pattern.compile("[0-9].*[a-f]|[a-f].*[0-9]|^[a-f]{10,}$|^[0-9]{40}$");

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

  /**
   * What the text names and nobody read, in a sentence; empty where there is no such thing.
   *
   * @param quoted from the log: what stands there may be named, be it a library's file or a frame's
   *     line. Not what stands anywhere else in the log, since anybody may have written it.
   */
  Optional<String> fault(String text, String quoted) {
    return files(text, quoted).or(() -> commits(text, quoted));
  }

  private Optional<String> files(String text, String quoted) {
    Matcher named = FILE.matcher(text);
    while (named.find()) {
      String name = named.group(1);
      // "String.format" is no file, and neither is what ends as no file of the repository does.
      if (quoted.contains(named.group())
          || (!name.contains("/") && !endings.contains(named.group(2).toLowerCase(Locale.ROOT)))) {
        continue;
      }
      List<String> meant = meant(name);
      if (meant.isEmpty()) {
        return Optional.of(
            "It names a file that neither the repository nor what it quotes of the log has.");
      }
      if (named.group(3) != null
          && meant.stream().noneMatch(path -> isShown(path, Integer.parseInt(named.group(3))))) {
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

  private boolean isShown(String path, int line) {
    return material.fetched(path).filter(shown -> shown.isShown(line)).isPresent();
  }

  private Optional<String> commits(String text, String quoted) {
    Matcher named = COMMIT.matcher(text);
    while (named.find()) {
      String name = named.group();
      if (HASH.matcher(name).find() && material.commit(name).isEmpty() && !quoted.contains(name)) {
        return Optional.of("It names a commit that was not read.");
      }
    }
    return Optional.empty();
  }
}
