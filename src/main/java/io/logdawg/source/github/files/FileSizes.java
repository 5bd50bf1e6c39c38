package io.logdawg.source.github.files;

/** How large files are, as far as a list of them tells; so that requests and answers stay small. */
public interface FileSizes {

  /** A file's size in bytes, or the guess given where it is not known. */
  long of(String path, long unknown);
}
