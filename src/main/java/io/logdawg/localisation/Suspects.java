package io.logdawg.localisation;

import io.logdawg.logs.Frame;
import io.logdawg.source.Commit;
import io.logdawg.source.LineRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is suspected, best first, each with its reasons.
 *
 * @param frames the log's frames that name a file of the repository
 * @param confidence from 0 to 1: how likely the first file is the one to change
 * @param notes what a reader should know about how this was found, in sentences: a list that was
 *     cut short, a frame that fits several files, nothing found and why
 */
public record Suspects(
    List<SuspectFile> files,
    List<SuspectCommit> commits,
    List<ResolvedFrame> frames,
    double confidence,
    List<String> notes) {

  public Suspects {
    files = List.copyOf(files);
    commits = List.copyOf(commits);
    frames = List.copyOf(frames);
    notes = List.copyOf(notes);
  }

  /** The same, with one more thing that a reader should know. */
  public Suspects noting(String sentence) {
    List<String> more = new ArrayList<>(notes);
    more.add(sentence);
    return new Suspects(files, commits, frames, confidence, more);
  }

  /**
   * @param score from 0 to 1, comparable within one diagnosis
   * @param size in bytes, or -1
   * @param snippets the lines that matter, the most telling first
   */
  public record SuspectFile(
      String path, double score, long size, List<Finding> findings, List<Snippet> snippets) {}

  /**
   * What one clue says of one file.
   *
   * @param clue its stable name
   * @param weight its share of the file's score
   * @param reason in words
   */
  public record Finding(String clue, double weight, String reason) {}

  /**
   * @param lines which lines of the file {@code content} is
   * @param focus the lines within that matter most, if any
   */
  public record Snippet(LineRange lines, @Nullable LineRange focus, String content) {}

  /**
   * @param reason in a sentence
   * @param files the suspected files that it changed
   */
  public record SuspectCommit(
      Commit commit, double score, String reason, List<String> files, List<Finding> findings) {}

  /**
   * @param line the line to look at in the file: the frame's, or where its function stands now; 0
   *     if neither is known
   */
  public record ResolvedFrame(Frame frame, String path, int line) {}
}
