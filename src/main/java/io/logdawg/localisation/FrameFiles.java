package io.logdawg.localisation;

import io.logdawg.logs.Frame;
import io.logdawg.logs.ParsedLog;
import io.logdawg.source.FileList;
import java.util.Map;

/** Which files of a repository the frames of a log mean, by the names of its files alone. */
public interface FrameFiles {

  /**
   * Reads nothing and asks nobody. A frame of which only a bare name agrees is left out: many
   * repositories have a file of that name.
   *
   * @return the path of each frame that was found, in the order of the log; of a long log's frames
   *     the first 600 are looked for
   */
  Map<Frame, String> find(ParsedLog log, FileList files, PathMappings mappings);
}
