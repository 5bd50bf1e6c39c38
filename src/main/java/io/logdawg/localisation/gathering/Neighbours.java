package io.logdawg.localisation.gathering;

import io.logdawg.localisation.clues.CaseFile.Step;
import io.logdawg.localisation.clues.CaseFile.Witness;
import io.logdawg.localisation.files.FileIndex;
import io.logdawg.localisation.files.Origins;
import io.logdawg.localisation.files.TestCode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Main code in the packages where the failure came up and where the failing test looks. */
final class Neighbours {

  private static final int MAX_PACKAGES = 3;
  private static final int MAX_FILES = 120;

  private Neighbours() {}

  static List<String> of(
      List<Step> steps, List<Witness> witnesses, FileIndex index, Origins origins) {
    Set<String> folders = new LinkedHashSet<>();
    steps.stream()
        .filter(step -> !step.test() && !origins.foreign(step.path()))
        .limit(1)
        .forEach(step -> folders.add(FileIndex.folder(step.path())));
    for (Witness test : witnesses) {
      if (folders.size() < MAX_PACKAGES) {
        // A folder that only tests have (for old bugs, say) belongs to the package around it.
        String folder = FileIndex.folder(test.path());
        List<String> mirrors = index.mirrors(folder);
        folders.addAll(mirrors.isEmpty() ? index.mirrors(FileIndex.folder(folder)) : mirrors);
      }
    }
    return folders.stream()
        .limit(MAX_PACKAGES)
        .flatMap(folder -> index.in(folder).stream())
        .filter(path -> sameKind(path, steps, witnesses) && !TestCode.is(path))
        .filter(path -> !origins.foreign(path))
        .limit(MAX_FILES)
        .toList();
  }

  private static boolean sameKind(String path, List<Step> steps, List<Witness> witnesses) {
    String extension = FileIndex.extension(path);
    return steps.stream().anyMatch(s -> FileIndex.extension(s.path()).equals(extension))
        || witnesses.stream().anyMatch(w -> FileIndex.extension(w.path()).equals(extension));
  }
}
