package io.logdawg.logs.dialect.places;

import io.logdawg.logs.Trace;
import io.logdawg.logs.Trace.Relation;
import io.logdawg.logs.dialect.Finding;
import io.logdawg.logs.dialect.LogDialect;
import io.logdawg.logs.dialect.OpenTrace;
import io.logdawg.logs.text.LogLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Lines that name a place and say that something is wrong there, as compilers, assertions and
 * linters do ({@code src/cart.c:12:5: error: …}). Anything that knows better is surer.
 */
@Component
final class PlacesDialect implements LogDialect {

  private static final double PLACES = 0.1;

  /** Errors of one run are companions; more of them say no more. */
  private static final int MAX_PLACES = 50;

  @Override
  public String name() {
    return "places";
  }

  @Override
  public double score(List<LogLine> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (Complaint.at(lines, i).isPresent()) {
        return PLACES;
      }
    }
    return 0;
  }

  @Override
  public List<Finding> read(List<LogLine> lines) {
    var traces = new ArrayList<Trace>();
    int first = -1;
    int last = -1;
    for (int i = 0; i < lines.size() && traces.size() < MAX_PLACES; i++) {
      Optional<Complaint> complaint = Complaint.at(lines, i);
      if (complaint.isPresent()) {
        var trace = new OpenTrace(null, complaint.get().words(), null);
        trace.add(complaint.get().place());
        traces.add(trace.close(traces.isEmpty() ? Relation.PRIMARY : Relation.SIBLING));
        first = first < 0 ? complaint.get().first() : first;
        last = i;
      }
    }
    return traces.isEmpty() ? List.of() : List.of(new Finding(traces, first, last, List.of()));
  }
}
