package io.logdawg.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/** What happened to the lines of a text, changes of whitespace aside. */
public final class LineChanges {

  private final EditList edits;

  private LineChanges(EditList edits) {
    this.edits = edits;
  }

  public static LineChanges between(String older, String newer) {
    return new LineChanges(
        new HistogramDiff().diff(RawTextComparator.WS_IGNORE_ALL, raw(older), raw(newer)));
  }

  private static RawText raw(String text) {
    return new RawText(text.getBytes(UTF_8));
  }

  public boolean any() {
    return !edits.isEmpty();
  }

  /**
   * Whether one of these lines of the older text was changed or removed, or others came directly
   * before, between or after them: a guard before the line that failed is how many faults are
   * mended.
   */
  public boolean touch(LineRange lines) {
    return edits.stream()
        .anyMatch(edit ->
            edit.getType() == Edit.Type.INSERT
                ? edit.getBeginA() >= lines.start() - 1 && edit.getBeginA() <= lines.end()
                : edit.getBeginA() < lines.end() && edit.getEndA() >= lines.start());
  }

  /** Where these lines of the older text stand in the newer; empty if one of them was changed. */
  public Optional<LineRange> follow(LineRange lines) {
    int shift = 0;
    for (Edit edit : edits) {
      boolean before = edit.getEndA() < lines.start();
      boolean after = edit.getBeginA() >= lines.end();
      if (!before && !after) {
        return Optional.empty();
      }
      shift += before ? edit.getLengthB() - edit.getLengthA() : 0;
    }
    return Optional.of(new LineRange(lines.start() + shift, lines.end() + shift));
  }
}
