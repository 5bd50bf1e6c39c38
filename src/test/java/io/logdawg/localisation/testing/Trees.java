package io.logdawg.localisation.testing;

import io.logdawg.source.FileList;
import io.logdawg.source.FileList.FileEntry;
import java.util.stream.Stream;

/** File lists of nothing but names. */
public final class Trees {

  private Trees() {}

  public static FileList of(String... paths) {
    return new FileList(Stream.of(paths).map(path -> new FileEntry(path, "b", 100)).toList(), true);
  }
}
