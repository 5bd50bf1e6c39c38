package io.logdawg.localisation.clues.tests;

import io.logdawg.localisation.files.FileIndex;
import io.logdawg.localisation.files.TestCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds what a test file is named after. */
public final class TestSubjects {

  private TestSubjects() {}

  /** Files named as the test's subject, with how much of the test's name they account for. */
  public static Map<String, Double> of(String test, FileIndex index) {
    Map<String, Double> found = new LinkedHashMap<>();
    List<String> names = TestCode.subjects(FileIndex.stem(test));
    for (String name : names) {
      List<String> files =
          index.withStem(name).stream()
              .filter(path -> !TestCode.is(path))
              .filter(path -> FileIndex.extension(path).equals(FileIndex.extension(test)))
              .toList();
      int nearest = files.stream().mapToInt(path -> nearness(path, test)).max().orElse(0);
      files.stream()
          .filter(path -> nearness(path, test) == nearest)
          .forEach(path -> found.put(path, (double) name.length() / names.getFirst().length()));
      if (!found.isEmpty()) {
        break;
      }
    }
    return found;
  }

  private static int nearness(String path, String test) {
    return FileIndex.commonSuffix(FileIndex.folder(path), FileIndex.folder(test));
  }
}
