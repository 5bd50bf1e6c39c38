package io.logdawg.logs.files;

import io.logdawg.logs.text.LogText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/** A single packed file, as log rotation leaves it. */
final class GzipFile {

  private GzipFile() {}

  static LogFile unpack(String name, byte[] packed) {
    byte[] bytes;
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      bytes = in.readNBytes(LogFiles.LIMIT_BYTES + 1);
    } catch (IOException damaged) {
      throw LogFiles.invalid(name, "is damaged, or was cut off: it cannot be unpacked");
    }
    if (bytes.length > LogFiles.LIMIT_BYTES) {
      throw LogFiles.invalid(
          name, "unpacks to more than 2 MB: send the part around the error, as text");
    }
    if (Packing.of(bytes) != Packing.NONE) {
      throw LogFiles.invalid(
          name, "holds an archive, and what is packed twice is not read: unpack it first");
    }
    String text = Encodings.decode(bytes);
    if (LogText.isBinary(text)) {
      throw LogFiles.invalid(name, "unpacks to something that is not a text");
    }
    return new LogFile(name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name, text);
  }
}
