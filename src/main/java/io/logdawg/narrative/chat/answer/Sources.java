package io.logdawg.narrative.chat.answer;

import io.logdawg.narrative.chat.answer.Answer.Evidence;
import io.logdawg.narrative.chat.answer.Checked.Source;
import io.logdawg.narrative.chat.reading.Material;
import io.logdawg.narrative.chat.reading.ShownText;
import io.logdawg.source.Commit;
import io.logdawg.source.LineRange;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what a piece of evidence points to, among what was shown. */
final class Sources {

  /** A shorter quote stands everywhere. */
  private static final int SHORTEST_QUOTE = 4;

  private static final int LONGEST_QUOTE = 600;
  private static final int MOST_LINES = 200;

  private final Material material;

  Sources(Material material) {
    this.material = material;
  }

  boolean isPath(String path) {
    return material.paths().contains(path);
  }

  /** Adds what the evidence is, or says in a sentence why it is none. */
  Optional<String> resolve(Evidence evidence, List<Source> found) {
    String quote = evidence.quote() == null ? "" : evidence.quote();
    if (bare(quote).length() < SHORTEST_QUOTE) {
      return Optional.of("Its evidence quotes nothing.");
    }
    String kept = PlainText.code(quote, LONGEST_QUOTE);
    if (evidence.path() != null) {
      return inFile(evidence, evidence.path().strip(), quote, kept, found);
    }
    if (evidence.commit() != null) {
      return inCommit(evidence.commit().strip(), quote, kept, found);
    }
    if (evidence.logLine() != null) {
      return inLog(evidence.logLine(), quote, kept, found);
    }
    return Optional.of("Its evidence says neither file, commit nor line of the log.");
  }

  private Optional<String> inFile(
      Evidence evidence, String path, String quote, String kept, List<Source> found) {
    if (!isPath(path)) {
      return Optional.of("It names a file that the repository does not have.");
    }
    Optional<ShownText> text = material.fetched(path);
    LineRange lines = range(evidence.firstLine(), evidence.lastLine());
    if (lines == null || text.isEmpty() || !text.get().isShown(lines)) {
      return Optional.of("It names lines that were not read.");
    }
    if (!bare(text.get().text(lines)).contains(bare(quote))) {
      return Optional.of("It quotes what does not stand in those lines.");
    }
    found.add(new Source.InFile(path, lines, kept));
    return Optional.empty();
  }

  private static @Nullable LineRange range(@Nullable Integer first, @Nullable Integer last) {
    if (first == null || first < 1) {
      return null;
    }
    int end = last == null ? first : last;
    return end < first || end - first >= MOST_LINES ? null : new LineRange(first, end);
  }

  private Optional<String> inCommit(String name, String quote, String kept, List<Source> found) {
    Optional<Commit> commit = material.commit(name);
    if (commit.isEmpty()) {
      return Optional.of("It names a commit that was not read.");
    }
    Optional<ShownText> text = material.about(commit.get());
    if (text.isEmpty() || !bare(text.get().shownText()).contains(bare(quote))) {
      return Optional.of("It quotes what does not stand in that commit.");
    }
    found.add(new Source.InCommit(commit.get().id().value(), kept));
    return Optional.empty();
  }

  private Optional<String> inLog(int line, String quote, String kept, List<Source> found) {
    ShownText log = material.log();
    if (line < 1 || !log.isShown(line)) {
      return Optional.of("It names a line of the log that was not read.");
    }
    if (!bare(log.line(line)).contains(bare(quote))) {
      return Optional.of("It quotes what does not stand in that line of the log.");
    }
    found.add(new Source.InLog(line, kept));
    return Optional.empty();
  }

  /** Models indent and wrap as they please; every other character counts. */
  private static String bare(String text) {
    StringBuilder bare = new StringBuilder(text.length());
    text.codePoints().filter(c -> !Character.isWhitespace(c)).forEach(bare::appendCodePoint);
    return bare.toString();
  }
}
