package io.logdawg.logs.dialect.dart;

import io.logdawg.logs.Frame;
import io.logdawg.logs.text.LogLine;
import io.logdawg.logs.text.Scan;
import java.util.List;
import java.util.Optional;

/**
 * Where the widget that an error comes from is built, as Flutter tells it below {@code The relevant
 * error-causing widget was:}: {@code Column Column:file:///shop/lib/home.dart:128:16}, broken after
 * a folder where the line would be too long.
 */
final class Widget {

  private Widget() {}

  static Optional<Frame> at(List<LogLine> lines, int index) {
    LogLine line = lines.get(index);
    String text = line.text().strip();
    int word = text.lastIndexOf(' ') + 1;
    int colon = text.indexOf(':', word);
    if (!line.mayBeFrame() || colon <= word || !Character.isUpperCase(text.charAt(word))) {
      return Optional.empty();
    }
    String name = text.substring(word, colon);
    String where = text.substring(colon + 1);
    boolean placed =
        Scan.dottedName(name, 0) == name.length()
            && (where.startsWith("file:///") || where.startsWith("org-dartlang-app:"));
    boolean broken = where.endsWith("/") && index + 1 < lines.size();
    return placed
        ? DartPlace.read(broken ? where + lines.get(index + 1).text().strip() : where, ':')
            .map(place -> DartFrames.frame("new " + name, place, line.number()))
        : Optional.empty();
  }
}
