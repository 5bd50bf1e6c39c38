package io.logdawg.localisation.files;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Tells tests from the code they test, by the customs of build tools and test runners. */
public final class TestCode {

  private static final Set<String> FOLDERS =
      Set.of("test", "tests", "__tests__", "spec", "specs", "androidtest", "testing", "it", "e2e");

  private TestCode() {}

  public static boolean is(String path) {
    if (path.startsWith("src/main/") || path.contains("/src/main/")) {
      return false;
    }
    String[] segments = path.split("/");
    return Stream.of(segments)
            .limit(segments.length - 1L)
            .anyMatch(folder -> FOLDERS.contains(folder.toLowerCase(Locale.ROOT)))
        || !subjects(FileIndex.stem(path)).isEmpty();
  }

  /**
   * What a test of this name is about, the likeliest first: {@code CartTest}, {@code TestCart},
   * {@code test_cart} and {@code cart.spec} are about {@code Cart}; {@code TestCart_Totals} and
   * {@code CartTotalsTest} may be about {@code CartTotals} or {@code Cart}. Empty for other names.
   */
  public static List<String> subjects(String stem) {
    String bare = bare(stem);
    if (bare.equals(stem) || bare.isEmpty()) {
      return List.of();
    }
    List<String> words = Words.of(bare);
    // Shorter and shorter beginnings, while they still are a name and not a single common word.
    return Stream.iterate(bare, name -> !name.isEmpty(), TestCode::withoutLastWord)
        .limit(Math.max(1, words.size()))
        .toList();
  }

  private static String bare(String stem) {
    for (String end :
        List.of("TestCase", "Tests", "Test", "Spec", "IT", "_tests", "_test", "_spec")) {
      if (stem.endsWith(end) && stem.length() > end.length()) {
        return stem.substring(0, stem.length() - end.length());
      }
    }
    for (String end : List.of(".test", ".spec", "-test", "-spec")) {
      if (stem.endsWith(end) && stem.length() > end.length()) {
        return stem.substring(0, stem.length() - end.length());
      }
    }
    if (stem.startsWith("test_")) {
      return stem.substring(5);
    }
    if (stem.startsWith("Test") && stem.length() > 4 && !Character.isLowerCase(stem.charAt(4))) {
      return stem.substring(4);
    }
    return stem;
  }

  private static String withoutLastWord(String name) {
    int end = name.length() - 1;
    while (end > 0
        && !(Character.isUpperCase(name.charAt(end))
            && !Character.isUpperCase(name.charAt(end - 1)))
        && "_-.".indexOf(name.charAt(end)) < 0) {
      end--;
    }
    while (end > 0 && "_-.".indexOf(name.charAt(end - 1)) >= 0) {
      end--;
    }
    return name.substring(0, end);
  }
}
