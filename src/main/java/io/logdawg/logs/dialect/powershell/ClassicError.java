package io.logdawg.logs.dialect.powershell;

import io.logdawg.logs.text.LogLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * An error from its position on: the code, for a parser's errors the message of each, and the
 * category, whose last word is the exception's type.
 *
 * @param complaints several only where a script could not be parsed
 * @param last index of its last line
 */
record ClassicError(List<Complaint> complaints, @Nullable String type, int last) {

  private static final String CATEGORY = "+ CategoryInfo";
  private static final String ID = "+ FullyQualifiedErrorId";
  private static final int MAX_MESSAGE_LINES = 12;
  private static final int MAX_CATEGORY_LINES = 6;
  private static final int MAX_COMPLAINTS = 50;

  /**
   * @param message what stands below the code; empty for what happened while a script ran
   * @param line index of the position
   */
  record Complaint(Position position, String message, int line) {}

  static Optional<ClassicError> at(List<LogLine> lines, int index) {
    var complaints = new ArrayList<Complaint>();
    int at = index;
    while (at < lines.size() && complaints.size() < MAX_COMPLAINTS) {
      Optional<Position> position = Position.at(lines, at);
      if (position.isEmpty()) {
        break;
      }
      int below = afterCode(lines, at + position.get().lines());
      int end = endOfMessage(lines, below);
      complaints.add(new Complaint(position.get(), joined(lines, below, end), at));
      at = end;
    }
    return complaints.isEmpty() ? Optional.empty() : Optional.of(closed(lines, complaints, at));
  }

  private static ClassicError closed(List<LogLine> lines, List<Complaint> complaints, int at) {
    if (at >= lines.size() || !isCategory(lines, at)) {
      return new ClassicError(complaints, null, at - 1);
    }
    int id = at;
    while (id < lines.size() && id - at < MAX_CATEGORY_LINES && !startsWith(lines, id, ID)) {
      id++;
    }
    boolean whole = id < lines.size() && startsWith(lines, id, ID);
    return new ClassicError(complaints, type(lines, at, whole ? id : at + 1), whole ? id : at);
  }

  /** A narrow console breaks {@code ObjectNotFound: (a:String) [Get-Item], ItemNot…} anywhere. */
  private static @Nullable String type(List<LogLine> lines, int from, int to) {
    var category = new StringBuilder();
    for (int i = from; i < to; i++) {
      category.append(lines.get(i).text().strip());
    }
    int mark = category.lastIndexOf("],");
    String type = mark < 0 ? "" : category.substring(mark + 2).strip();
    return type.isEmpty() || type.indexOf(' ') >= 0 ? null : type;
  }

  private static int afterCode(List<LogLine> lines, int from) {
    int at = from;
    while (Position.isCode(lines, at) && !isCategory(lines, at)) {
      at++;
    }
    return at;
  }

  private static int endOfMessage(List<LogLine> lines, int from) {
    int at = from;
    while (at < lines.size()
        && at - from < MAX_MESSAGE_LINES
        && !lines.get(at).isBlank()
        && !isCategory(lines, at)
        && ScriptFrame.read(lines.get(at)).isEmpty()
        && Position.at(lines, at).isEmpty()) {
      at++;
    }
    // Without a category below, these are other lines of the log.
    boolean closed =
        at < lines.size() && (isCategory(lines, at) || Position.at(lines, at).isPresent());
    return closed ? at : from;
  }

  private static boolean isCategory(List<LogLine> lines, int index) {
    return startsWith(lines, index, CATEGORY);
  }

  private static boolean startsWith(List<LogLine> lines, int index, String words) {
    return lines.get(index).text().stripLeading().startsWith(words);
  }

  private static String joined(List<LogLine> lines, int from, int to) {
    var message = new StringJoiner(" ");
    lines.subList(from, to).forEach(line -> message.add(line.text().strip()));
    return message.toString();
  }
}
