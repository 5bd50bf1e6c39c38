package io.logdawg.logs.files;

import io.logdawg.logs.files.LogFiles.Unpacked;
import io.logdawg.logs.text.LogText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The texts of an archive, read in the order they were packed. Nothing that the archive says of its
 * own sizes is believed: what comes out is counted, of entries that are left out too.
 */
final class ZipFiles {

  private static final int MOST_ENTRIES = 200;

  private final String archive;
  private final List<LogFile> files = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();
  private int room = LogFiles.LIMIT_BYTES;

  ZipFiles(String archive) {
    this.archive = archive;
  }

  Unpacked unpack(byte[] packed) {
    // An unmarked name may be in any encoding: this one reads them all.
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(packed), StandardCharsets.ISO_8859_1)) {
      int entries = 0;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (++entries > MOST_ENTRIES) {
          throw LogFiles.invalid(archive, "holds more than 200 files: pack those that matter");
        }
        take(entry, read(zip));
      }
    } catch (IOException | IllegalArgumentException damaged) {
      throw LogFiles.invalid(
          archive, "cannot be unpacked: it is damaged, cut off or protected by a password");
    }
    if (files.isEmpty()) {
      throw LogFiles.invalid(archive, "holds no text");
    }
    return new Unpacked(files, leftOut);
  }

  private byte[] read(ZipInputStream zip) throws IOException {
    byte[] bytes = zip.readNBytes(room + 1);
    if (bytes.length > room) {
      throw LogFiles.invalid(
          archive, "unpacks to more than 2 MB: send the part around the error, as text");
    }
    room -= bytes.length;
    return bytes;
  }

  private void take(ZipEntry entry, byte[] bytes) {
    String name = LogFile.shown(archive + "/" + entry.getName());
    if (entry.isDirectory() || bytes.length == 0 || isOfTheSystem(entry.getName())) {
      return;
    }
    if (Packing.of(bytes) != Packing.NONE) {
      leftOut.add(name + " was left out: an archive within another is not unpacked.");
      return;
    }
    String text = Encodings.decode(bytes);
    if (LogText.isBinary(text)) {
      leftOut.add(name + " was left out: it is not a text.");
    } else {
      files.add(new LogFile(name, text));
    }
  }

  /** What macOS packs beside every file. */
  private static boolean isOfTheSystem(String name) {
    return name.startsWith("__MACOSX/") || name.endsWith(".DS_Store");
  }
}
