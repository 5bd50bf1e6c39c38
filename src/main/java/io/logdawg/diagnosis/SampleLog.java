package io.logdawg.diagnosis;

/** A log of the bundled sample shop, to try Log Dawg with. */
public record SampleLog(String title, String description, String text) {}
