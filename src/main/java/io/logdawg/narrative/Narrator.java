package io.logdawg.narrative;

import io.logdawg.localisation.Suspects;
import io.logdawg.logs.ParsedLog;
import io.logdawg.source.SourceTree;

/** Tells a reader what went wrong, from the log, the suspects and the code that was read. */
public interface Narrator {

  Narrative tell(ParsedLog log, Suspects suspects, SourceTree tree);
}
