package io.logdawg.logs.envelope.platform;

import io.logdawg.logs.envelope.PlatformEnvelope;
import io.logdawg.logs.text.LogLine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * {@code Nov 23 02:13:38 host shop[123]: text} of RFC 3164 and journalctl, and {@code <34>1
 * 2026-11-23T02:13:38Z host shop 123 - - text} of RFC 5424.
 */
@Component
final class SyslogEnvelope extends PlatformEnvelope {

  SyslogEnvelope() {
    super(0.9);
  }

  @Override
  public String name() {
    return "syslog";
  }

  @Override
  protected @Nullable LogLine unwrap(LogLine line) {
    SyslogHeader header = SyslogHeader.of(line.text()).orElse(null);
    return header == null
        ? null
        : line.unwrapped(line.text().substring(header.textAt()), header.origin());
  }
}
