package io.logdawg.logs.dialect.python;

import io.logdawg.logs.Frame;
import io.logdawg.logs.dialect.Finding;
import io.logdawg.logs.text.LogLine;
import io.logdawg.logs.text.Scan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * IPython's tracebacks, which notebooks show: the type on the first line, and below each call the
 * code around its line. Calls are {@code File /shop/cart.py:19, in total(items)}, {@code Cell
 * In[3], line 1}, and {@code /shop/cart.py in total(items)} until version 7.
 */
final class NotebookReader {

  private static final String FILE = "File ";
  private static final String TITLE = " Traceback (most recent call last)";

  private final List<LogLine> lines;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Frame> frames = new ArrayList<>();
  private @Nullable TracebackChain chain;

  /** As the title names it; empty where no traceback is open. */
  private String type = "";

  /** A call whose line number stands in the code below it. */
  private @Nullable Frame unplaced;

  NotebookReader(List<LogLine> lines) {
    this.lines = lines;
  }

  static boolean isTitle(String text) {
    return text.endsWith(TITLE) && !typeOf(text).isEmpty();
  }

  List<Finding> read() {
    for (int i = 0; i < lines.size(); i++) {
      LogLine line = lines.get(i);
      if (isTitle(line.text())) {
        begin(i, typeOf(line.text()));
      } else if (PythonLine.isLink(line.text()) && chain != null) {
        chain.linkNext();
      } else if (!type.isEmpty() && line.mayBeFrame()) {
        inside(i, line);
      }
    }
    finish();
    return findings;
  }

  private static String typeOf(String title) {
    int end = Scan.dottedName(title, 0);
    return end > 0 && title.startsWith("  ", end) ? title.substring(0, end) : "";
  }

  private void begin(int index, String named) {
    if (chain == null || !chain.expectsAnother()) {
      finish();
      chain = new TracebackChain(index);
    }
    type = named;
  }

  private void inside(int index, LogLine line) {
    String text = line.text();
    if (chain != null && text.startsWith(type)) {
      PythonLine.Outcome outcome = PythonLine.outcome(text);
      if (type.equals(outcome.type())) {
        place(0);
        chain.add(type, outcome.message(), frames, index);
        frames.clear();
        type = "";
        return;
      }
    }
    Optional<Frame> call = call(line);
    if (call.isPresent()) {
      place(0);
      unplaced = call.get();
    } else if (text.startsWith("--") && text.indexOf("> ") > 0) {
      int number = text.indexOf("> ") + 2;
      place(Math.max(0, Scan.number(text, number, Scan.digits(text, number))));
    }
  }

  /** Takes the open call, with the line's number if it had none. */
  private void place(int number) {
    Frame call = unplaced;
    unplaced = null;
    if (call != null && call.file() != null) {
      int line = call.line() == 0 ? number : call.line();
      frames.add(PythonLine.frame(call.file(), line, call.function(), call.logLine()));
    }
  }

  private static Optional<Frame> call(LogLine line) {
    String text = line.text();
    boolean cell = text.startsWith("Cell In") || text.startsWith("Input In");
    boolean file = text.startsWith(FILE);
    int in = text.indexOf(" in ");
    boolean code = text.isEmpty() || Scan.isBlank(text.charAt(0)) || text.startsWith("--");
    if (code || (!cell && !file && in <= 0)) {
      return Optional.empty();
    }
    String function = in < 0 ? null : text.substring(in + 4);
    int arguments = function == null ? -1 : function.indexOf('(');
    String name = function == null || arguments < 0 ? function : function.substring(0, arguments);
    boolean isName = name == null || name.indexOf(' ') < 0 || name.startsWith("<");
    String where = in < 0 ? text : text.substring(0, in);
    where = where.endsWith(",") ? where.substring(0, where.length() - 1) : where;
    int numbered = cell ? where.indexOf(", line ") : file ? where.lastIndexOf(':') : -1;
    int digits = numbered + (cell ? 7 : 1);
    int number = numbered < 0 ? -1 : Scan.number(where, digits, where.length());
    int from = file ? Math.min(FILE.length(), where.length()) : 0;
    String path = where.substring(from, number < 0 ? where.length() : numbered);
    return isName && !path.isEmpty()
        ? Optional.of(new Frame(null, name, path, Math.max(0, number), 0, false, line.number()))
        : Optional.empty();
  }

  private void finish() {
    if (chain != null) {
      if (!frames.isEmpty()) {
        chain.add(type, "", frames, lines.size() - 1);
      }
      chain.close().ifPresent(findings::add);
    }
    frames.clear();
    unplaced = null;
    chain = null;
    type = "";
  }
}
