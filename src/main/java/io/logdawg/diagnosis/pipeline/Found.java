package io.logdawg.diagnosis.pipeline;

import io.logdawg.localisation.Suspects;
import io.logdawg.logs.ParsedLog;
import io.logdawg.narrative.Narrative;
import io.logdawg.source.SourceTree;

/** What the steps before a model's have come to. */
record Found(ParsedLog log, Suspects suspects, SourceTree tree, Narrative told) {}
