package io.logdawg.logs.envelope;

import io.logdawg.logs.text.LogLine;
import java.util.List;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lines as they are; always opens. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
final class PlainEnvelope implements LogEnvelope {

  @Override
  public String name() {
    return "plain";
  }

  @Override
  public Optional<Opened> open(List<LogLine> lines) {
    return Optional.of(new Opened.Entries(PlainEntries.of(lines)));
  }
}
