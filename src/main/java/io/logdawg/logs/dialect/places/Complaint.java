package io.logdawg.logs.dialect.places;

import io.logdawg.logs.Frame;
import io.logdawg.logs.text.LogLine;
import io.logdawg.logs.text.Scan;
import io.logdawg.logs.text.TroubleWords;
import java.util.List;
import java.util.Optional;

/**
 * Something is wrong at a place.
 *
 * @param words the line that says so
 * @param first index of its first line
 */
record Complaint(Frame place, String words, int first) {

  /** What compilers also say of places. */
  private static final List<String> REMARKS =
      List.of("note", "warning", "info", "remark", "hint", "required from", "in expansion");

  /** What stands before a place on the line below the words about it. */
  private static final List<String> POINTERS = List.of("--> ", "at ", "# at ", "#   at ");

  static Optional<Complaint> at(List<LogLine> lines, int index) {
    LogLine line = lines.get(index);
    return line.mayBeFrame()
        ? Places.in(line).flatMap(found -> of(found, lines, index))
        : Optional.empty();
  }

  private static Optional<Complaint> of(Places.Found found, List<LogLine> lines, int index) {
    String text = lines.get(index).text();
    boolean points =
        POINTERS.contains(
            text.substring(Math.min(Scan.blanks(text, 0), found.start()), found.start()));
    if (points && index > 0 && TroubleWords.in(lines.get(index - 1).text())) {
      return Optional.of(new Complaint(found.frame(), lines.get(index - 1).text(), index - 1));
    }
    // webpack: the words stand on the next line
    boolean below = text.startsWith("in ./") || text.startsWith("ERROR in ./");
    if (below && index + 1 < lines.size()) {
      return Optional.of(new Complaint(found.frame(), lines.get(index + 1).text(), index));
    }
    // esbuild: the words, a blank line, the place alone
    boolean alone = Scan.blanks(text, 0) == found.start() && text.endsWith(":");
    if (alone
        && index > 1
        && lines.get(index - 1).isBlank()
        && text.length() == found.end() + 1
        && TroubleWords.in(lines.get(index - 2).text())) {
      return Optional.of(new Complaint(found.frame(), lines.get(index - 2).text(), index - 2));
    }
    boolean here = TroubleWords.in(text) && !isRemark(text, found);
    return here || saysByForm(text, found)
        ? Optional.of(new Complaint(found.frame(), text, index))
        : Optional.empty();
  }

  /** Compilers put place and column first, shells and Perl spell out the line. */
  private static boolean saysByForm(String text, Places.Found found) {
    boolean first = Scan.blanks(text, 0) == found.start();
    boolean leads = first && text.startsWith(": ", found.end());
    boolean maven = first && text.startsWith("] ", found.end());
    boolean spelt = text.startsWith("line ", Math.max(0, text.lastIndexOf(' ', found.end()) - 4));
    boolean perl =
        spelt
            && text.startsWith(" at ", found.start() - 4)
            && (text.startsWith(".", found.end()) || text.startsWith(",", found.end()));
    return (leads && (found.frame().column() > 0 || spelt) && !isRemark(text, found))
        || maven
        || perl;
  }

  private static boolean isRemark(String text, Places.Found found) {
    int after = Scan.blanks(text, Math.min(text.length(), found.end() + 1));
    return text.startsWith(":", found.end())
        && REMARKS.stream()
            .anyMatch(word -> text.regionMatches(true, after, word, 0, word.length()));
  }
}
