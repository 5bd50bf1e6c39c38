package io.logdawg.logs.dialect.python;

import io.logdawg.logs.Frame;
import io.logdawg.logs.dialect.Finding;
import io.logdawg.logs.dialect.python.PythonLine.Outcome;
import io.logdawg.logs.text.LogLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * pytest's report of failed tests: the code of each call, {@code E} before what is said of the
 * failure, below both the place; the innermost call last. Reports as tracebacks are left to {@link
 * TracebackReader}.
 */
final class PytestReader {

  private static final int MAX_SAID = 50;

  private final List<LogLine> lines;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Frame> frames = new ArrayList<>();
  private final List<String> said = new ArrayList<>();
  private @Nullable TracebackChain chain;
  private @Nullable String function;
  private boolean told;

  /** Where the test's section begins, or -1. */
  private int title = -1;

  private int last;

  PytestReader(List<LogLine> lines) {
    this.lines = lines;
  }

  static boolean isReport(LogLine line) {
    return PytestLine.isSaid(line.text()) || PytestLine.summary(line).isPresent();
  }

  List<Finding> read() {
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.get(i).text();
      if (PytestLine.isTitle(text)) {
        finish();
        title = i;
      } else if (PytestLine.endsTest(text)) {
        finish();
      } else if (PythonLine.isTraceback(text)) {
        forget();
      } else if (PythonLine.isLink(text)) {
        close(null);
        if (chain != null) {
          chain.linkNext();
        }
      } else {
        inside(i, text);
      }
    }
    finish();
    return findings.isEmpty() ? summary() : findings;
  }

  private void inside(int index, String text) {
    if (PytestLine.isSaid(text)) {
      reach(index);
      String words = text.substring(1);
      PythonLine.frame(lines.get(index).with(words)).ifPresent(frames::add);
      if (said.size() < MAX_SAID) {
        said.add(words.strip());
      }
      return;
    }
    Optional<PytestLine.Place> place = PytestLine.place(lines.get(index));
    if (place.isPresent()) {
      reach(index);
      frames.add(place.get().frame(function));
      function = null;
      if (place.get().thrown() != null) {
        close(place.get().thrown());
      }
    } else if (function == null) {
      function = PytestLine.function(text).orElse(null);
    }
  }

  private void reach(int index) {
    boolean another = told && frames.isEmpty() && said.isEmpty();
    if (another && chain != null && !chain.expectsAnother()) {
      finish();
    }
    if (chain == null) {
      chain = new TracebackChain(title < 0 ? index : title);
    }
    last = index;
  }

  /** Ends one of the linked exceptions. */
  private void close(@Nullable Outcome thrown) {
    if (chain == null || said.isEmpty()) {
      frames.clear();
      return;
    }
    int from = 0;
    Outcome outcome = PythonLine.outcome(said.getFirst());
    if (said.getFirst().startsWith("File \"")) {
      // A syntax error: its place and code come before its name.
      from = said.size() - 1;
      outcome = PythonLine.outcome(said.getLast());
    }
    boolean named = outcome.type() != null && (thrown == null || thrown.type() != null);
    String type = named ? outcome.type() : thrown == null ? null : thrown.type();
    chain.add(type, named ? outcome.message() : said.get(from), frames, last);
    for (String more : said.subList(from + 1, said.size())) {
      chain.continueMessage(more, last);
    }
    frames.clear();
    said.clear();
    told = true;
  }

  private void finish() {
    close(null);
    if (chain != null && told) {
      chain.close().ifPresent(findings::add);
    }
    forget();
  }

  private void forget() {
    chain = null;
    told = false;
    title = -1;
    function = null;
    frames.clear();
    said.clear();
  }

  /** A report that was cut down to its end. */
  private List<Finding> summary() {
    var tests = new ArrayList<Finding>();
    for (int i = 0; i < lines.size(); i++) {
      int index = i;
      PytestLine.summary(lines.get(i))
          .flatMap(test -> {
            var alone = new TracebackChain(index);
            Outcome outcome = test.outcome();
            alone.add(outcome.type(), outcome.message(), List.of(test.test()), index);
            return alone.close();
          })
          .ifPresent(tests::add);
    }
    return tests;
  }
}
