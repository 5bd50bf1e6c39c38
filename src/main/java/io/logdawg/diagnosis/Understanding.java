package io.logdawg.diagnosis;

import io.logdawg.logs.ParsedLog;

/** What Log Dawg makes of a log before any code is read. */
public record Understanding(ParsedLog log) {}
