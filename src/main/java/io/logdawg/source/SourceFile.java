package io.logdawg.source;

import java.util.List;

/**
 * The text of a file, with line ends as they are in the repository.
 *
 * @param size in bytes
 */
public record SourceFile(String path, String blobId, long size, String text) {

  /** In bytes; what is larger is not read: hardly anybody wrote it. */
  public static final int LARGEST = 1 << 20;

  /** Without line ends; computed at each call, so keep it. */
  public List<String> lines() {
    return text.lines().toList();
  }
}
