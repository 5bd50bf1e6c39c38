package io.logdawg.localisation.frames;

import io.logdawg.localisation.FrameFiles;
import io.logdawg.localisation.PathMappings;
import io.logdawg.localisation.files.FileIndex;
import io.logdawg.logs.Frame;
import io.logdawg.logs.ParsedLog;
import io.logdawg.source.FileList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** As a diagnosis would find them before it reads any file. */
@Component
final class NamedFiles implements FrameFiles {

  private static final int MAX_FRAMES = 600;

  @Override
  public Map<Frame, String> find(ParsedLog log, FileList files, PathMappings mappings) {
    List<Frame> frames =
        log.traces().stream()
            .flatMap(trace -> trace.frames().stream())
            .limit(MAX_FRAMES)
            .distinct()
            .toList();
    OwnCode own = new OwnCode(frames, new FrameResolver(new FileIndex(files), mappings));
    Map<Frame, String> found = new LinkedHashMap<>();
    for (Frame frame : frames) {
      Resolution resolution = own.resolve(frame);
      if (resolution.exact() && !resolution.candidates().isEmpty()) {
        found.put(frame, resolution.candidates().getFirst());
      }
    }
    return found;
  }
}
