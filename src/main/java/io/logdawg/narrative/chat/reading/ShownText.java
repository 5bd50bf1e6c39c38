package io.logdawg.narrative.chat.reading;

import io.logdawg.source.LineRange;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** A text's lines after redaction, and which of them were shown. */
public final class ShownText {

  /** Of one line: minified code has lines of a megabyte. */
  private static final int WIDTH = 400;

  private final List<String> lines;
  private final BitSet shown = new BitSet();

  ShownText(List<String> lines) {
    this.lines = List.copyOf(lines);
  }

  public int size() {
    return lines.size();
  }

  boolean isShown() {
    return !shown.isEmpty();
  }

  /** Whether each of the lines was shown. */
  public boolean isShown(LineRange range) {
    return range.end() <= lines.size() && shown.nextClearBit(range.start()) > range.end();
  }

  /** Whether one of the lines was shown. */
  public boolean isShown(int line) {
    return shown.get(line);
  }

  /** As shown, hence cut where a line is too long. */
  public String line(int number) {
    return narrow(lines.get(number - 1));
  }

  /** The lines, joined, as they were shown. */
  public String text(LineRange range) {
    List<String> wanted = new ArrayList<>();
    for (int line = range.start(); line <= Math.min(range.end(), lines.size()); line++) {
      wanted.add(line(line));
    }
    return String.join("\n", wanted);
  }

  /** All that was shown, joined. */
  public String shownText() {
    List<String> wanted = new ArrayList<>();
    for (int line = shown.nextSetBit(1); line > 0; line = shown.nextSetBit(line + 1)) {
      wanted.add(line(line));
    }
    return String.join("\n", wanted);
  }

  /** Each line with its number before it. */
  String show(LineRange range) {
    StringBuilder text = new StringBuilder();
    for (int line = range.start(); line <= Math.min(range.end(), lines.size()); line++) {
      shown.set(line);
      text.append(line).append("| ").append(line(line)).append('\n');
    }
    return text.toString();
  }

  /** Without numbers. */
  String showAll() {
    shown.set(1, lines.size() + 1);
    return text(new LineRange(1, Math.max(1, lines.size())));
  }

  /** Both, one after the other. */
  ShownText with(ShownText more) {
    List<String> all = new ArrayList<>(lines);
    all.addAll(more.lines);
    ShownText both = new ShownText(all);
    both.shown.or(shown);
    more.shown.stream().forEach(line -> both.shown.set(line + lines.size()));
    return both;
  }

  private static String narrow(String line) {
    return line.length() <= WIDTH ? line : line.substring(0, WIDTH) + "…";
  }
}
