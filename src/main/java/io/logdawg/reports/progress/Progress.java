package io.logdawg.reports.progress;

/**
 * What an attempt has asked of its provider so far.
 *
 * @param bytes received
 */
public record Progress(int requests, long bytes) {

  public static final Progress NONE = new Progress(0, 0);
}
