package io.logdawg.database.embedded;

import io.logdawg.database.DatabaseUnavailableException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Keeps a home directory for one process; the operating system frees it however that ends. */
record HomeLock(FileChannel channel) implements Closeable {

  static HomeLock take(Path home) throws IOException {
    var channel =
        FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (tryLock(channel) == null) {
      channel.close();
      throw new DatabaseUnavailableException(
          "Another Log Dawg is running on %s.".formatted(home),
          "Stop it, or give this one a directory of its own with LOGDAWG_HOME.");
    }
    return new HomeLock(channel);
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // held by this very process
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
