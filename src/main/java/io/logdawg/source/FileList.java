package io.logdawg.source;

import java.util.List;

/**
 * The files of a commit. Neither symbolic links, other names of files that are listed or of nothing
 * here, nor submodules, which are other repositories, are among them.
 *
 * @param complete false where the provider cut the list short; then {@code files} is a part of it
 * @param links paths of symbolic links
 * @param submodules paths of submodules
 */
public record FileList(
    List<FileEntry> files, boolean complete, List<String> links, List<String> submodules) {

  public FileList {
    files = List.copyOf(files);
    links = List.copyOf(links);
    submodules = List.copyOf(submodules);
  }

  /** Of files alone. */
  public FileList(List<FileEntry> files, boolean complete) {
    this(files, complete, List.of(), List.of());
  }

  /**
   * @param path with {@code /}, without one at the front
   * @param blobId names the content: the same id is the same bytes
   * @param size in bytes, or -1 where the provider does not say
   */
  public record FileEntry(String path, String blobId, long size) {}
}
