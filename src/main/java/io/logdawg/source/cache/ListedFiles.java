package io.logdawg.source.cache;

import io.logdawg.source.FileList;
import io.logdawg.source.FileList.FileEntry;
import io.logdawg.source.SourceFile;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the list says of a path before it is read: its blob, and whether to read it at all. */
final class ListedFiles {

  private final Map<String, FileEntry> entries;
  private final Set<String> links;
  private final boolean complete;
  private final Set<String> admitted = new HashSet<>();
  private final Set<String> large = new TreeSet<>();
  private long room = SourceFile.LARGE_TOGETHER;

  ListedFiles(FileList list) {
    entries = HashMap.newHashMap(list.files().size());
    list.files().forEach(file -> entries.put(file.path(), file));
    links = Set.copyOf(list.links());
    complete = list.complete();
  }

  Optional<FileEntry> entry(String path) {
    return Optional.ofNullable(entries.get(path));
  }

  /** What a complete list does not name is not there. The first large files are, as room is. */
  boolean mayBeRead(String path) {
    FileEntry file = entries.get(path);
    if (file == null) {
      return !complete && !links.contains(path);
    }
    if (file.size() <= SourceFile.ORDINARY || admitted.contains(path)) {
      return true;
    }
    if (file.size() > SourceFile.LARGEST || file.size() > room) {
      large.add(path);
      return false;
    }
    room -= file.size();
    return admitted.add(path);
  }

  /** Paths that were asked for and are too large. */
  Set<String> large() {
    return Collections.unmodifiableSet(large);
  }
}
