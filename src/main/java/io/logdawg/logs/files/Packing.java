package io.logdawg.logs.files;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Stream;

/** How a file is packed, by what its first bytes must be. */
enum Packing {
  NONE,
  ZIP,
  GZIP,
  OTHER;

  private static final int LONGEST_MARK = 6;

  /** Where POSIX' tar says so. */
  private static final int USTAR_AT = 257;

  static Packing of(byte[] bytes) {
    String head = HexFormat.of().formatHex(bytes, 0, Math.min(LONGEST_MARK, bytes.length));
    // APPNOTE 4.3.7 and, for an archive of nothing, 4.3.16.
    if (begins(head, "504b0304", "504b0506")) {
      return ZIP;
    }
    // RFC 1952, 2.3.1.
    if (begins(head, "1f8b")) {
      return GZIP;
    }
    // bzip2, xz, Zstandard, 7z and RAR.
    boolean packed =
        begins(head, "425a68", "fd377a585a00", "28b52ffd", "377abcaf271c", "526172211a07");
    return packed || isTar(bytes) ? OTHER : NONE;
  }

  private static boolean begins(String head, String... marks) {
    return Stream.of(marks).anyMatch(head::startsWith);
  }

  private static boolean isTar(byte[] bytes) {
    return bytes.length >= USTAR_AT + 5
        && new String(bytes, USTAR_AT, 5, StandardCharsets.US_ASCII).equals("ustar");
  }
}
