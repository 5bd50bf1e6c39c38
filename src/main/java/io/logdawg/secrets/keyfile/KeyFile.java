package io.logdawg.secrets.keyfile;

import io.logdawg.secrets.MemoryKeyring;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;

/**
 * The local default's master keys in a file that only its owner may read: a line a key, {@code id
 * base64}, the last one current. To rotate, add a line and restart; lines stay for as long as rows
 * are sealed under them. Blank lines and those that begin with {@code #} do not count.
 */
record KeyFile(Path path) {

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private static final int LONGEST = 100_000;

  /**
   * The keys in it; makes it with one new key where there is none.
   *
   * @throws KeyFileException where others may read it, or it is damaged or out of reach
   */
  MemoryKeyring read() {
    try {
      if (Files.notExists(path)) {
        create();
      }
      refuseUnlessPrivate();
      if (Files.size(path) > LONGEST) {
        throw KeyFileException.damaged(path);
      }
      return new MemoryKeyring(
          KeyLines.parse(Files.readString(path, StandardCharsets.ISO_8859_1))
              .orElseThrow(() -> KeyFileException.damaged(path)),
          "the key file lacks: put its line back.");
    } catch (IOException e) {
      throw KeyFileException.outOfReach(path, e);
    }
  }

  /** Written whole, then linked into place: of two processes, both read the first one's key. */
  private void create() throws IOException {
    var folder = path.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    var draft = Files.createTempFile(folder, "keyring", ".new", ownerOnly());
    try {
      Files.writeString(draft, newLine(), StandardCharsets.US_ASCII);
      Files.createLink(path, draft);
    } catch (FileAlreadyExistsException e) {
      return;
    } finally {
      Files.delete(draft);
    }
  }

  private static String newLine() {
    return "local-%s %s%n"
        .formatted(
            HexFormat.of().formatHex(random(4)),
            Base64.getEncoder().encodeToString(random(MemoryKeyring.KEY_BYTES)));
  }

  private static byte[] random(int length) {
    var bytes = new byte[length];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }

  private void refuseUnlessPrivate() throws IOException {
    if (isPosix() && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(path))) {
      throw KeyFileException.readableByOthers(path);
    }
  }

  private FileAttribute<?>[] ownerOnly() {
    return isPosix()
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
        : new FileAttribute<?>[0];
  }

  private boolean isPosix() {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
