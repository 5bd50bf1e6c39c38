package io.logdawg.source.azuredevops.files;

import io.logdawg.source.SourceFile;
import io.logdawg.source.azuredevops.client.AzureDevOpsClient;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectInserter;

/**
 * The contents of many blobs in one request, which answers a zip archive. A blob is known by the id
 * that its own bytes give, not by what its entry is called, so a wrong or damaged one is never
 * taken. The archive may not unpack to more entries than were asked for, and is read no further
 * than to a number of bytes, however well it is packed.
 */
public final class Blobs {

  private static final int MOST_IDS = 200;
  private static final long LARGEST_ARCHIVE = 72 * AzureDevOpsClient.MEGABYTE;
  private static final int MOST_BYTES = 64_000_000;

  private final AzureDevOpsClient client;

  public Blobs(AzureDevOpsClient client) {
    this.client = client;
  }

  /** By id; a blob beyond {@link SourceFile#LARGEST} is left out, and what comes after 64 MB. */
  public Map<String, byte[]> read(Collection<String> ids) {
    List<String> distinct = new ArrayList<>(Set.copyOf(ids));
    Map<String, byte[]> found = new HashMap<>();
    for (int from = 0; from < distinct.size(); from += MOST_IDS) {
      List<String> part = distinct.subList(from, Math.min(from + MOST_IDS, distinct.size()));
      found.putAll(
          client.query(
              "/blobs",
              part,
              "application/zip",
              LARGEST_ARCHIVE,
              answer -> unzip(answer.body(), part.size())));
    }
    found.keySet().retainAll(distinct);
    return found;
  }

  private static Map<String, byte[]> unzip(InputStream body, int most) throws IOException {
    Map<String, byte[]> found = new HashMap<>();
    int left = MOST_BYTES;
    int entries = 0;
    try (ZipInputStream zip = new ZipInputStream(body);
        ObjectInserter.Formatter ids = new ObjectInserter.Formatter()) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!entry.isDirectory() && ++entries > most) {
          throw new IllegalArgumentException("more entries than were asked for");
        }
        byte[] content = zip.readNBytes(Math.min(left, SourceFile.LARGEST + 1));
        left -= content.length;
        if (zip.available() == 0 && content.length <= SourceFile.LARGEST) {
          found.put(ids.idFor(Constants.OBJ_BLOB, content).name(), content);
        } else {
          left -= skip(zip, left);
        }
        if (left == 0) {
          return found;
        }
      }
    }
    return found;
  }

  private static int skip(InputStream entry, int most) throws IOException {
    byte[] buffer = new byte[8192];
    int skipped = 0;
    int read = 0;
    while (read >= 0 && skipped < most) {
      skipped += read;
      read = entry.read(buffer, 0, Math.min(buffer.length, most - skipped));
    }
    return skipped;
  }
}
