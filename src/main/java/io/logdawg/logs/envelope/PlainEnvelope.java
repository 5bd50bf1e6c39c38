package io.logdawg.logs.envelope;

import io.logdawg.logs.text.LogLine;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lines as they are; always opens. */
@Component
final class PlainEnvelope implements LogEnvelope {

  private static final double LEAST = 0.01;

  @Override
  public String name() {
    return "plain";
  }

  @Override
  public double score(List<LogLine> lines) {
    return LEAST;
  }

  @Override
  public Optional<Opened> open(List<LogLine> lines) {
    return Optional.of(new Opened.Entries(PlainEntries.of(lines)));
  }
}
