package io.logdawg.secrets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The local default's master keys, in a file that only its owner may read: a line a key, "id
 * base64", the last one current. To rotate, add a line and start again; lines stay as long as rows
 * are sealed under them.
 */
final class LocalKeyring implements Keyring {

  private static final Logger log = LoggerFactory.getLogger(LocalKeyring.class);
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private final Map<String, byte[]> keys;
  private final String current;

  private LocalKeyring(Map<String, byte[]> keys) {
    this.keys = keys;
    this.current = keys.keySet().stream().reduce((_, last) -> last).orElseThrow();
  }

  /**
   * Reads the file, or makes it with one new key.
   *
   * @throws IllegalStateException where the file is malformed or others may read it, with what to
   *     do
   */
  static LocalKeyring at(Path file) {
    try {
      if (Files.notExists(file)) {
        create(file);
      }
      refuseUnlessPrivate(file);
      return new LocalKeyring(parse(file));
    } catch (IOException unreadable) {
      throw new IllegalStateException(
          "The key file %s can neither be read nor made; check the folder's owner and rights"
              .formatted(file),
          unreadable);
    }
  }

  @Override
  public String currentKeyId() {
    return current;
  }

  @Override
  public byte[] wrap(String keyId, byte[] dataKey, byte[] context) {
    return AesGcm.encrypt(key(keyId), dataKey, context);
  }

  @Override
  public byte[] unwrap(String keyId, byte[] wrapped, byte[] context) {
    return AesGcm.decrypt(key(keyId), wrapped, context);
  }

  private byte[] key(String id) {
    byte[] key = keys.get(id);
    if (key == null) {
      throw new SealBrokenException("A secret is sealed under a key that the key file lacks");
    }
    return key;
  }

  /** Written whole, then linked into place: of two processes, both read the winner's key. */
  private static void create(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path draft =
        Files.createTempFile(
            file.toAbsolutePath().getParent(),
            "keyring",
            ".new",
            PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    try {
      String key = Base64.getEncoder().encodeToString(AesGcm.newKey());
      Files.writeString(draft, "local-1 " + key + "\n", StandardCharsets.US_ASCII);
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException anotherWasFirst) {
      log.info("Another process has just made the key file {}; its key is used", file);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static void refuseUnlessPrivate(Path file) throws IOException {
    if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
      throw new IllegalStateException(
          "The key file %s may be read by others; make it private: chmod 600 %s"
              .formatted(file, file));
    }
  }

  private static Map<String, byte[]> parse(Path file) throws IOException {
    Map<String, byte[]> keys = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file, StandardCharsets.US_ASCII)) {
      if (!line.isBlank()) {
        String[] parts = line.strip().split(" ", -1);
        byte[] key = parts.length == 2 ? decoded(parts[1]) : new byte[0];
        if (key.length != AesGcm.KEY_BYTES || parts[0].length() > 100) {
          throw malformed(file);
        }
        keys.put(parts[0], key);
      }
    }
    if (keys.isEmpty()) {
      throw malformed(file);
    }
    return keys;
  }

  private static byte[] decoded(String text) {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException notBase64) {
      return new byte[0];
    }
  }

  private static IllegalStateException malformed(Path file) {
    return new IllegalStateException(
        "The key file %s is damaged: each line must be an id and a key of 32 bytes as base64. Restore it from a backup; without it no stored credential opens"
            .formatted(file));
  }

  @Override
  public String toString() {
    return "LocalKeyring" + Arrays.toString(keys.keySet().toArray());
  }
}
