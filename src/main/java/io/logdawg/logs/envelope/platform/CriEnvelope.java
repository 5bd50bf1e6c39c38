package io.logdawg.logs.envelope.platform;

import io.logdawg.logs.envelope.PlatformEnvelope;
import io.logdawg.logs.text.LogLine;
import io.logdawg.logs.text.Origin;
import io.logdawg.logs.text.Timestamps;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A Kubernetes node's log files: {@code 2026-11-23T02:13:38.1Z stderr F text}, the container
 * runtime interface's logging format. A line marked {@code P} is a part that the next line of its
 * stream goes on with; runtimes break lines after 16 KiB.
 */
@Component
final class CriEnvelope extends PlatformEnvelope {

  CriEnvelope() {
    super(0.95);
  }

  @Override
  public String name() {
    return "cri";
  }

  @Override
  protected @Nullable LogLine unwrap(LogLine line) {
    Timestamps.Found time = Timestamps.at(line.text(), 0).orElse(null);
    int flag = time == null ? -1 : flagAt(line.text(), time.end());
    if (time == null || flag < 0) {
      return null;
    }
    String stream = line.text().substring(time.end() + 1, flag - 1);
    String text = line.text().substring(Math.min(flag + 2, line.text().length()));
    return line.unwrapped(text, Origin.at(time.instant()).withWriter(stream));
  }

  @Override
  public Optional<Opened> open(List<LogLine> lines) {
    var opened = new ArrayList<LogLine>(lines.size());
    Map<String, Parts> parts = new HashMap<>();
    for (LogLine line : lines) {
      LogLine inner = unwrap(line);
      String writer = inner == null ? null : inner.origin().writer();
      if (inner == null || writer == null) {
        opened.add(line);
      } else if (isPart(line.text())) {
        parts.computeIfAbsent(writer, _ -> new Parts(inner)).text.append(inner.text());
      } else {
        Parts before = parts.remove(writer);
        opened.add(before == null ? inner : before.whole(inner.text()));
      }
    }
    parts.values().forEach(rest -> opened.add(rest.whole("")));
    return Optional.of(new Opened.Lines(opened));
  }

  private record Parts(LogLine first, StringBuilder text) {

    Parts(LogLine first) {
      this(first, new StringBuilder());
    }

    LogLine whole(String last) {
      return first.with(text + last);
    }
  }

  private static boolean isPart(String text) {
    return Timestamps.at(text, 0)
        .filter(time -> text.charAt(flagAt(text, time.end())) == 'P')
        .isPresent();
  }

  /** Where the F or P stands, or -1. */
  private static int flagAt(String text, int from) {
    boolean stream = text.startsWith(" stdout ", from) || text.startsWith(" stderr ", from);
    int flag = from + " stdout ".length();
    boolean marked =
        stream
            && flag < text.length()
            && "FP".indexOf(text.charAt(flag)) >= 0
            && (flag + 1 == text.length() || text.charAt(flag + 1) == ' ');
    return marked ? flag : -1;
  }
}
