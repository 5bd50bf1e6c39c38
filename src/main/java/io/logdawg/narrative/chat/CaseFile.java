package io.logdawg.narrative.chat;

import io.logdawg.localisation.Suspects;
import io.logdawg.logs.ParsedLog;
import io.logdawg.narrative.Narrative;
import io.logdawg.source.SourceTree;
import java.util.UUID;

/**
 * All that a model starts from.
 *
 * @param report whose case it is
 * @param told what the built-in narrator says
 */
public record CaseFile(
    UUID report,
    String logText,
    ParsedLog log,
    Suspects suspects,
    SourceTree tree,
    Narrative told) {}
