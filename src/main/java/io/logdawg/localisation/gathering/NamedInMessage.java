package io.logdawg.localisation.gathering;

import io.logdawg.localisation.clues.words.MessageNames;
import io.logdawg.localisation.files.FileIndex;
import io.logdawg.logs.ParsedLog;
import java.util.LinkedHashSet;
import java.util.Set;

/** The files whose names stand in the log's messages, for logs that have no stack. */
final class NamedInMessage {

  private static final int MAX_FILES = 8;

  /** A name that so many files have points at none. */
  private static final int TOO_COMMON = 3;

  private NamedInMessage() {}

  static Set<String> files(ParsedLog log, FileIndex index) {
    Set<String> found = new LinkedHashSet<>();
    for (String name : MessageNames.of(log)) {
      Set<String> files = new LinkedHashSet<>();
      for (String path : index.withStem(name)) {
        if (FileIndex.stem(path).equals(name)) {
          files.add(path);
        }
      }
      if (files.size() <= TOO_COMMON && found.size() + files.size() <= MAX_FILES) {
        found.addAll(files);
      }
    }
    return found;
  }
}
