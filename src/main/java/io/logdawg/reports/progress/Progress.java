package io.logdawg.reports.progress;

/**
 * What an attempt has asked of its provider so far.
 *
 * @param bytes received
 * @param writing what a language model is writing, unchecked; empty where none is
 */
public record Progress(int requests, long bytes, String writing) {

  public static final Progress NONE = new Progress(0, 0, "");
}
