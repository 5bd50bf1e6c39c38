package io.logdawg.localisation.files;

import io.logdawg.source.FileList;
import io.logdawg.source.FileList.FileEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The repository's files by name, made in one pass and asked in constant time: a tree may have
 * 100,000 of them.
 */
public final class FileIndex {

  private final Map<String, List<String>> byStem;
  private final Map<String, FileEntry> byPath;
  private final Map<String, List<String>> byFolder = new HashMap<>();
  private final Map<String, Set<String>> foldersByName = new HashMap<>();

  public FileIndex(FileList list) {
    byStem = HashMap.newHashMap(list.files().size());
    byPath = HashMap.newHashMap(list.files().size());
    for (FileEntry file : list.files()) {
      byPath.put(file.path(), file);
      byFolder.computeIfAbsent(folder(file.path()), _ -> new ArrayList<>()).add(file.path());
      byStem.computeIfAbsent(key(stem(file.path())), _ -> new ArrayList<>(1)).add(file.path());
    }
    for (String folder : byFolder.keySet()) {
      foldersByName.computeIfAbsent(name(folder), _ -> new TreeSet<>()).add(folder);
    }
  }

  /** The files that stand in a folder itself. */
  public List<String> in(String folder) {
    return byFolder.getOrDefault(folder, List.of());
  }

  /**
   * The folders of main code that mirror this one: they end as it does, in as many segments as
   * possible and at least two. Itself, if it is one of main code.
   */
  public List<String> mirrors(String folder) {
    List<String> same =
        foldersByName.getOrDefault(name(folder), Set.of()).stream()
            .filter(other -> !TestCode.is(other + "/x"))
            .toList();
    int most = same.stream().mapToInt(other -> commonSuffix(other, folder)).max().orElse(0);
    return most < 2
        ? List.of()
        : same.stream().filter(other -> commonSuffix(other, folder) == most).toList();
  }

  public boolean contains(String path) {
    return byPath.containsKey(path);
  }

  /** Every file. */
  public Set<String> paths() {
    return Collections.unmodifiableSet(byPath.keySet());
  }

  public int size() {
    return byPath.size();
  }

  /** In bytes, or -1 where it is unknown. */
  public long sizeOf(String path) {
    FileEntry file = byPath.get(path);
    return file == null ? -1 : file.size();
  }

  /** The files of exactly this name, whatever their folder; letter case is told apart. */
  public List<String> named(String name) {
    return byStem.getOrDefault(key(stem(name)), List.of()).stream()
        .filter(path -> name(path).equals(name))
        .toList();
  }

  /** The files whose name without its extension is this, letter case aside. */
  public List<String> withStem(String stem) {
    return byStem.getOrDefault(key(stem), List.of());
  }

  /** How many folders and names, from the end, two paths share. */
  public static int commonSuffix(String one, String other) {
    int i = one.length();
    int j = other.length();
    int segments = 0;
    while (i >= 0 && j >= 0) {
      int a = one.lastIndexOf('/', i - 1);
      int b = other.lastIndexOf('/', j - 1);
      if (i - a != j - b || !one.regionMatches(a + 1, other, b + 1, i - a - 1)) {
        return segments;
      }
      segments++;
      i = a;
      j = b;
    }
    return segments;
  }

  public static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  public static String folder(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  public static String stem(String path) {
    String name = name(path);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  public static String extension(String path) {
    String name = name(path);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
  }

  private static String key(String stem) {
    return stem.toLowerCase(Locale.ROOT);
  }
}
