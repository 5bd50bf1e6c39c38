package io.logdawg.logs.dialect.erlang;

import io.logdawg.logs.Frame;
import io.logdawg.logs.text.LogLine;
import io.logdawg.logs.text.Scan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds stacks in printed terms: lists of {@code {Module,Function,Arity,[{file,F},{line,L}]}},
 * which {@code {Reason,Stack}} mostly holds. Goes through the characters once; a term goes on in
 * lines that are indented.
 */
final class TermScanner {

  private static final int MAX_DEPTH = 100;
  private static final int MAX_REASON = 500;
  private static final String FILE = "[{file,\"";

  /** A stack and the indices of its first and last line. */
  record Stack(@Nullable String reason, List<Frame> frames, int first, int last) {}

  /** An open bracket with where its elements begin. */
  private static final class Open {
    private final boolean list;
    private final int line;
    private final List<Integer> starts = new ArrayList<>();
    private final List<Frame> frames = new ArrayList<>();
    private int elements = 1;

    Open(boolean list, int start, int line) {
      this.list = list;
      this.line = line;
      starts.add(start);
    }

    void comma(int next) {
      elements++;
      if (elements <= 5) {
        starts.add(next);
      }
    }
  }

  private final List<LogLine> lines;
  private final List<Stack> stacks = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();

  TermScanner(List<LogLine> lines) {
    this.lines = lines;
  }

  List<Stack> read() {
    for (int i = 0; i < lines.size(); i++) {
      LogLine line = lines.get(i);
      if (line.indent() == 0) {
        reset(i);
      }
      line(line.text().strip(), i);
      text.append(' ');
    }
    reset(lines.size());
    return stacks;
  }

  /** What is open will not be closed; a text that was cut still tells its frames. */
  private void reset(int index) {
    for (Open unclosed : open) {
      stack(unclosed, null, index - 1);
    }
    open.clear();
    text.setLength(0);
  }

  private void line(String line, int index) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' || c == '\'') {
        // Strings and atoms end on their line; an apostrophe of prose may not end at all.
        int end = line.indexOf(c, i + 1);
        int last = end < 0 ? i : end;
        text.append(line, i, last + 1);
        i = last;
        continue;
      }
      text.append(c);
      switch (c) {
        case '[', '{', '(' -> open(c == '[', index);
        case ']', '}', ')' -> close(index);
        case ',', '|' -> {
          if (!open.isEmpty()) {
            open.getFirst().comma(text.length());
          }
        }
        default -> {}
      }
    }
  }

  private void open(boolean list, int index) {
    if (open.size() == MAX_DEPTH) {
      open.clear();
    }
    open.push(new Open(list, text.length(), index));
  }

  private void close(int index) {
    Open closed = open.poll();
    if (closed == null) {
      return;
    }
    Open around = open.peek();
    if (closed.list) {
      boolean second = around != null && !around.list && around.elements == 2;
      stack(closed, second ? element(around, 0) : null, index);
    } else if (closed.elements == 4 && around != null && around.list) {
      call(closed, around);
    }
  }

  private void stack(Open list, @Nullable String reason, int index) {
    if (!list.frames.isEmpty()) {
      String told = reason == null ? null : Scan.cut(reason, MAX_REASON);
      stacks.add(new Stack(told, List.copyOf(list.frames), list.line, index));
    }
  }

  private void call(Open tuple, Open list) {
    String module = element(tuple, 0);
    String function = element(tuple, 1);
    String arity = element(tuple, 2);
    String where = text.substring(tuple.starts.get(3)).strip();
    boolean call =
        ErlangFrame.isAtom(module)
            && ErlangFrame.isAtom(function)
            && (ErlangFrame.isNumber(arity) || arity.startsWith("["))
            && where.startsWith("[");
    if (call) {
      place(module, function, where, tuple, list);
    }
  }

  private void place(String module, String function, String where, Open tuple, Open list) {
    int end = where.startsWith(FILE) ? where.indexOf('"', FILE.length()) : -1;
    String file = end < 0 ? null : where.substring(FILE.length(), end);
    int line = where.indexOf("{line,");
    int number = line < 0 ? -1 : Scan.number(where, line + 6, Scan.digits(where, line + 6));
    int logLine = lines.get(tuple.line).number();
    list.frames.add(ErlangFrame.of(module, function, file, Math.max(0, number), logLine));
  }

  /** The text of an element that others follow. */
  private String element(Open bracket, int index) {
    return text.substring(bracket.starts.get(index), bracket.starts.get(index + 1) - 1).strip();
  }
}
