package io.logdawg.source;

import java.util.List;

/**
 * @param complete false where the provider cut the list short; then {@code files} is its beginning
 */
public record FileList(List<FileEntry> files, boolean complete) {

  public FileList {
    files = List.copyOf(files);
  }

  /**
   * @param path with {@code /}, without one at the front
   * @param blobId names the content: the same id is the same bytes
   * @param size in bytes, or -1 where the provider does not say
   */
  public record FileEntry(String path, String blobId, long size) {}
}
