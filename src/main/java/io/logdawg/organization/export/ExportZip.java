package io.logdawg.organization.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes JSON files into an archive, a row at a time, and counts and hashes what it writes. */
final class ExportZip implements Closeable {

  private final ZipOutputStream zip;
  private final Instant time;
  private final List<Written> written = new ArrayList<>();

  ExportZip(OutputStream out, Instant time) {
    this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    this.time = time;
  }

  /**
   * A file of the archive, as its manifest tells it.
   *
   * @param bytes unpacked, like the hash
   */
  record Written(String name, long rows, long bytes, String sha256) {}

  /** Adds a JSON array, one row a line; {@code rows} hands each row's JSON to whom it is given. */
  void array(String name, Consumer<Consumer<String>> rows) throws IOException {
    var entry = begin(name);
    var hash = sha256();
    var out = new DigestOutputStream(zip, hash);
    var count = new long[1];
    out.write('[');
    rows.accept(row -> {
      write(out, (count[0]++ == 0 ? "\n" : ",\n") + row);
    });
    write(out, "\n]\n");
    zip.closeEntry();
    written.add(
        new Written(name, count[0], entry.getSize(), HexFormat.of().formatHex(hash.digest())));
  }

  void text(String name, String content) throws IOException {
    begin(name);
    write(zip, content);
    zip.closeEntry();
  }

  List<Written> written() {
    return List.copyOf(written);
  }

  private ZipEntry begin(String name) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTime(time.toEpochMilli());
    zip.putNextEntry(entry);
    return entry;
  }

  private static void write(OutputStream out, String text) {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
