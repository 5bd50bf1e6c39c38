package io.logdawg.source.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongConsumer;

/** Ends with an error when a body is longer, or takes longer, than anybody would want to wait. */
public final class BoundedStream extends FilterInputStream {

  /** The body is longer than it may be. */
  public static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** The body keeps trickling in; the read timeout alone would wait for as long as it does. */
  public static final class TooSlowException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private final long limit;
  private final long deadline;
  private final LongConsumer count;
  private long taken;

  BoundedStream(InputStream body, long limit, Duration patience, LongConsumer count) {
    super(body);
    this.limit = limit;
    this.deadline = System.nanoTime() + patience.toNanos();
    this.count = count;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    took(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    took(Math.max(read, 0));
    return read;
  }

  @Override
  public long skip(long wanted) throws IOException {
    long skipped = super.skip(wanted);
    took(skipped);
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void took(long bytes) throws IOException {
    taken += bytes;
    count.accept(bytes);
    if (taken > limit) {
      throw new TooLongException();
    }
    if (System.nanoTime() > deadline) {
      throw new TooSlowException();
    }
  }
}
