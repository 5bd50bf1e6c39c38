package io.logdawg.source;

import java.util.List;

/**
 * The text of a file, with line ends as they are in the repository.
 *
 * @param size in bytes
 */
public record SourceFile(String path, String blobId, long size, String text) {

  /** In bytes; what is larger is not read: nobody wrote it. */
  public static final int LARGEST = 8 << 20;

  /** In bytes; hardly anybody wrote what is larger, so that only so much of it is read. */
  public static final int ORDINARY = 1 << 20;

  /** In bytes: of files that are larger than ordinary, by one diagnosis. */
  public static final int LARGE_TOGETHER = 16 << 20;

  /** Without line ends; computed at each call, so keep it. */
  public List<String> lines() {
    return text.lines().toList();
  }
}
