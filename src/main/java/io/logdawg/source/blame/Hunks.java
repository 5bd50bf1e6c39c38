package io.logdawg.source.blame;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/** The unified diff of two texts, without a header. */
public final class Hunks {

  private static final int LONGEST = 100_000;

  private Hunks() {}

  /** Empty where either is binary, where they are the same, and beyond 100 kB of diff. */
  public static Optional<String> between(byte[] before, byte[] after) {
    if (RawText.isBinary(before, before.length, true)
        || RawText.isBinary(after, after.length, true)) {
      return Optional.empty();
    }
    RawText older = new RawText(before);
    RawText newer = new RawText(after);
    ByteArrayOutputStream patch = new ByteArrayOutputStream();
    try (DiffFormatter formatter = new DiffFormatter(patch)) {
      formatter.format(
          new HistogramDiff().diff(RawTextComparator.DEFAULT, older, newer), older, newer);
      formatter.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return patch.size() == 0 || patch.size() > LONGEST
        ? Optional.empty()
        : Optional.of(patch.toString(UTF_8).replaceFirst("\n$", ""));
  }
}
