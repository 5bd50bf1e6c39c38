package io.logdawg.logs.envelope.platform;

import io.logdawg.logs.envelope.LineSample;
import io.logdawg.logs.envelope.LogEnvelope;
import io.logdawg.logs.text.LogLine;
import io.logdawg.logs.text.Origin;
import io.logdawg.logs.text.Severity;
import io.logdawg.logs.text.Timestamps;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * AWS Lambda's log of a function. The platform says {@code START RequestId: …}, {@code END …} and
 * {@code REPORT …} around each call; between them Node's runtime puts time, request and level with
 * tabs before an entry, Python's puts the level, and prints no-break spaces for indentation.
 */
@Component
final class LambdaEnvelope implements LogEnvelope {

  private static final double SURENESS = 0.9;
  private static final String ID = "RequestId: ";

  @Override
  public String name() {
    return "lambda";
  }

  @Override
  public double score(List<LogLine> lines) {
    return LineSample.share(lines, line -> isPlatforms(line.text()) || runtimes(line) != null) > 0
        ? SURENESS
        : 0;
  }

  @Override
  public Optional<Opened> open(List<LogLine> lines) {
    var opened = new LambdaErrors();
    String request = null;
    for (LogLine line : lines) {
      if (isPlatforms(line.text())) {
        request = line.text().startsWith("START ") ? requestId(line.text()) : null;
        continue;
      }
      LogLine inner = runtimes(line);
      if (inner == null) {
        opened.add(line.unwrapped(spaced(line.text()), Origin.UNKNOWN.withRequestId(request)));
      } else {
        opened.addLogged(inner);
      }
    }
    List<LogLine> inside = opened.close();
    return inside.isEmpty() ? Optional.empty() : Optional.of(new Opened.Lines(inside));
  }

  private static boolean isPlatforms(String text) {
    return text.startsWith("START " + ID)
        || text.startsWith("END " + ID)
        || text.startsWith("REPORT " + ID)
        || text.startsWith("INIT_START Runtime");
  }

  private static @Nullable String requestId(String text) {
    int from = text.indexOf(ID) + ID.length();
    int end = text.indexOf(' ', from);
    return end < 0 ? null : text.substring(from, end);
  }

  /**
   * {@code time TAB request TAB level TAB text} of Node, {@code [level] TAB time TAB request TAB
   * text} of Python.
   */
  private static @Nullable LogLine runtimes(LogLine line) {
    String[] parts = line.text().split("\t", 4);
    if (parts.length < 4) {
      return null;
    }
    boolean python = parts[0].startsWith("[") && parts[0].endsWith("]");
    String time = python ? parts[1] : parts[0];
    String request = python ? parts[2] : parts[1];
    String level = python ? parts[0].substring(1, parts[0].length() - 1) : parts[2];
    boolean known =
        Severity.of(level).isPresent()
            && Timestamps.at(time, 0).filter(found -> found.end() == time.length()).isPresent();
    if (!known) {
      return null;
    }
    Origin told =
        Origin.at(Timestamps.parse(time).orElse(null))
            .withRequestId(request.equals("undefined") ? null : request);
    // The level stays before the text, where it marks the beginning of an entry.
    return line.unwrapped("[" + level + "] " + spaced(parts[3]), told);
  }

  private static String spaced(String text) {
    return text.indexOf('\u00a0') < 0 ? text : text.replace('\u00a0', ' ');
  }
}
