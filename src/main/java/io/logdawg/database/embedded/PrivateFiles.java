package io.logdawg.database.embedded;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.util.FileSystemUtils;

/** Files that only their user may read, from the moment that they exist. */
final class PrivateFiles {

  private PrivateFiles() {}

  static void createDirectories(Path directory) throws IOException {
    Files.createDirectories(directory, permissions(directory, "rwx------"));
  }

  /** Keeps what is there. */
  static void createIfAbsent(Path file, String content) throws IOException {
    try {
      Files.createFile(file, permissions(file, "rw-------"));
      Files.writeString(file, content);
    } catch (FileAlreadyExistsException e) {
      return;
    }
  }

  static void deleteRecursively(Path directory) throws IOException {
    FileSystemUtils.deleteRecursively(directory);
  }

  private static FileAttribute<?>[] permissions(Path path, String permissions) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
