package io.logdawg.localisation.ranking;

import io.logdawg.localisation.Suspects.Snippet;
import io.logdawg.localisation.code.Code;
import io.logdawg.localisation.commits.Focus;
import io.logdawg.source.LineRange;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Cuts out the lines that a reader should look at. */
final class Snippets {

  private static final int AROUND = 5;
  private static final int OF_A_FUNCTION = 15;
  private static final int MAX_SNIPPETS = 3;

  /** Of one line: a packed file may have all of its text in one. */
  private static final int MAX_WIDTH = 300;

  private Snippets() {}

  static List<Snippet> of(Code code, List<Focus> focuses) {
    List<Snippet> snippets = new ArrayList<>();
    for (Focus focus : focuses) {
      int last = code.lines().size();
      int start = focus.line() > 0 ? focus.line() - AROUND : focus.function().start();
      int end =
          focus.line() > 0
              ? focus.line() + AROUND
              : Math.min(focus.function().end(), start + OF_A_FUNCTION - 1);
      if (start <= last && snippets.size() < MAX_SNIPPETS) {
        LineRange lines = new LineRange(Math.max(1, start), Math.max(1, Math.min(last, end)));
        if (snippets.stream().noneMatch(other -> other.lines().contains(lines.start()))) {
          LineRange line = focus.line() > 0 ? new LineRange(focus.line(), focus.line()) : null;
          snippets.add(new Snippet(lines, line, text(code, lines)));
        }
      }
    }
    return snippets;
  }

  private static String text(Code code, LineRange lines) {
    return code.lines().subList(lines.start() - 1, lines.end()).stream()
        .map(line -> line.length() <= MAX_WIDTH ? line : line.substring(0, MAX_WIDTH) + " …")
        .collect(Collectors.joining("\n"));
  }
}
