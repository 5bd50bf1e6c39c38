package io.logdawg.organization.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A finished archive, there until it is closed.
 *
 * @param name for whoever keeps it
 */
public record ExportedFile(String name, Path path) implements AutoCloseable {

  /** In bytes. */
  public long size() throws IOException {
    return Files.size(path);
  }

  public void copyTo(OutputStream out) throws IOException {
    Files.copy(path, out);
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }
}
