package io.logdawg.diagnosis.pipeline;

import io.logdawg.localisation.Suspects;
import io.logdawg.localisation.Suspects.ResolvedFrame;
import io.logdawg.logs.Frame;
import io.logdawg.logs.ParsedLog;
import io.logdawg.logs.Trace;
import io.logdawg.reports.ReportData.FrameReading;
import io.logdawg.reports.ReportData.LineSpan;
import io.logdawg.reports.ReportData.LogReading;
import io.logdawg.reports.ReportData.TraceReading;
import io.logdawg.source.LineRange;
import io.logdawg.source.SourceLinks;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was understood of a log as a report keeps it, each frame with the file it was found to mean.
 * The log itself is kept beside it, so this is bounded: a stack overflow's thousands of frames say
 * no more than its first hundreds, and a message of a megabyte no more than its first lines.
 */
final class LogData {

  private static final int TRACES = 20;
  private static final int FRAMES = 200;
  private static final int ALL_FRAMES = 1_000;
  private static final int SPANS = 200;
  private static final int MESSAGE = 2_000;
  private static final int NAME = 500;

  private final Map<Frame, ResolvedFrame> resolved;
  private final @Nullable SourceLinks links;
  private int framesLeft = ALL_FRAMES;

  private LogData(Map<Frame, ResolvedFrame> resolved, @Nullable SourceLinks links) {
    this.resolved = resolved;
    this.links = links;
  }

  static LogReading of(ParsedLog log, @Nullable Suspects suspects, @Nullable SourceLinks links) {
    Map<Frame, ResolvedFrame> resolved =
        suspects == null
            ? Map.of()
            : suspects.frames().stream()
                .collect(
                    Collectors.toMap(
                        ResolvedFrame::frame, Function.identity(), (first, _) -> first));
    LogData data = new LogData(resolved, links);
    return new LogReading(
        log.dialect(),
        log.envelope(),
        shortened(log.headline(), MESSAGE),
        shortened(log.choice(), MESSAGE),
        log.time(),
        name(log.level()),
        name(log.service()),
        name(log.requestId()),
        log.lines(),
        log.traces().stream().limit(TRACES).map(data::trace).toList(),
        log.unread().stream()
            .limit(SPANS)
            .map(lines -> new LineSpan(lines.first(), lines.last()))
            .toList());
  }

  private TraceReading trace(Trace trace) {
    List<FrameReading> frames =
        trace.frames().stream().limit(Math.min(FRAMES, framesLeft)).map(this::frame).toList();
    framesLeft -= frames.size();
    return new TraceReading(
        trace.relation().name().toLowerCase(Locale.ROOT),
        name(trace.type()),
        shortened(trace.message(), MESSAGE),
        frames);
  }

  private FrameReading frame(Frame frame) {
    ResolvedFrame found = resolved.get(frame);
    return new FrameReading(
        name(frame.type()),
        name(frame.function()),
        name(frame.file()),
        frame.line(),
        frame.inApp(),
        frame.logLine(),
        found == null ? null : found.path(),
        found == null ? 0 : found.line(),
        found == null ? null : url(found));
  }

  private static @Nullable String name(@Nullable String text) {
    return text == null ? null : shortened(text, NAME);
  }

  private static String shortened(String text, int limit) {
    return text.length() <= limit ? text : text.substring(0, limit - 1) + "…";
  }

  private @Nullable String url(ResolvedFrame found) {
    if (links == null) {
      return null;
    }
    LineRange line = found.line() > 0 ? new LineRange(found.line(), found.line()) : null;
    return links.file(found.path(), line).map(URI::toString).orElse(null);
  }
}
