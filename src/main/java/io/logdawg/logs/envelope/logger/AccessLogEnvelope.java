package io.logdawg.logs.envelope.logger;

import io.logdawg.logs.envelope.EntryEnvelope;
import io.logdawg.logs.envelope.LinePrefix;
import io.logdawg.logs.text.LogLine;
import io.logdawg.logs.text.Origin;
import io.logdawg.logs.text.Timestamps;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Access logs of AWS Application Load Balancers: {@code https 2026-11-23T02:13:38.1Z app/shop/50dc
 * 192.0.2.1:2817 10.0.0.1:80 0.086 0.048 0.037 502 502 …}, a line a request; answers of 500 and
 * above are errors, of 400 and above warnings.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-access-logs.html">its
 *     fields</a>
 */
@Component
final class AccessLogEnvelope extends EntryEnvelope {

  private static final List<String> TYPES =
      List.of("http ", "https ", "h2 ", "grpcs ", "ws ", "wss ");
  private static final int BALANCER = 2;
  private static final int STATUS = 8;

  AccessLogEnvelope() {
    super(0.9);
  }

  @Override
  public String name() {
    return "alb";
  }

  @Override
  protected Optional<LinePrefix> head(LogLine line) {
    String text = line.text();
    if (TYPES.stream().noneMatch(text::startsWith)) {
      return Optional.empty();
    }
    String[] fields = text.split(" ", STATUS + 2);
    Timestamps.Found time =
        fields.length < STATUS + 2 ? null : Timestamps.at(fields[1], 0).orElse(null);
    if (time == null || !fields[BALANCER].startsWith("app/")) {
      return Optional.empty();
    }
    String[] balancer = fields[BALANCER].split("/");
    Origin told =
        Origin.at(time.instant())
            .withLevel(level(fields[STATUS]))
            .withService(balancer.length > 1 ? balancer[1] : null)
            .withRequestId(traceId(text));
    // What the client got comes first in the message, then what the target answered.
    String status = text.substring(0, text.length() - fields[STATUS + 1].length());
    return Optional.of(new LinePrefix(told, status.length() - fields[STATUS].length() - 1));
  }

  private static String level(String status) {
    return status.startsWith("5") ? "error" : status.startsWith("4") ? "warn" : "info";
  }

  private static @Nullable String traceId(String text) {
    int root = text.indexOf("\"Root=");
    int end = root < 0 ? -1 : text.indexOf('"', root + 1);
    return end < 0 ? null : text.substring(root + 6, end);
  }
}
