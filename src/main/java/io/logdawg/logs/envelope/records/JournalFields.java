package io.logdawg.logs.envelope.records;

import io.logdawg.logs.text.Origin;
import io.logdawg.logs.text.Scan;
import io.logdawg.logs.text.Timestamps;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields that the systemd journal keeps beside a message.
 *
 * @see <a
 *     href="https://www.freedesktop.org/software/systemd/man/systemd.journal-fields.html">systemd.journal-fields</a>
 */
final class JournalFields {

  private JournalFields() {}

  static Origin origin(Function<String, @Nullable String> fields) {
    String service = fields.apply("SYSLOG_IDENTIFIER");
    if (service == null) {
      service = fields.apply("_SYSTEMD_UNIT");
    }
    String process = fields.apply("_PID");
    return Origin.at(time(fields.apply("__REALTIME_TIMESTAMP")))
        .withLevel(level(fields.apply("PRIORITY")))
        .withService(service)
        .withWriter(service + "[" + process + "]");
  }

  /** Microseconds since 1970. */
  private static @Nullable Instant time(@Nullable String micros) {
    boolean number =
        micros != null
            && !micros.isEmpty()
            && micros.length() <= 18
            && Scan.digits(micros, 0) == micros.length();
    return number ? Timestamps.ofEpoch(Double.parseDouble(micros)).orElse(null) : null;
  }

  /** As in syslog. */
  private static @Nullable String level(@Nullable String priority) {
    if (priority == null) {
      return null;
    }
    return switch (priority) {
      case "0", "1", "2" -> "fatal";
      case "3" -> "error";
      case "4" -> "warning";
      case "7" -> "debug";
      default -> "info";
    };
  }
}
