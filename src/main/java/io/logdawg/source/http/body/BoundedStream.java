package io.logdawg.source.http.body;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongConsumer;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.ModalCloseable;

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

  /** Of a body, more than an error's or the end of a JSON document. */
  private static final int LITTLE = 64_000;

  private final long limit;
  private final long deadline;
  private final LongConsumer count;
  private final ModalCloseable exchange;
  private long taken;
  private boolean more = true;

  public BoundedStream(
      InputStream body,
      long limit,
      Duration patience,
      LongConsumer count,
      ModalCloseable exchange) {
    super(body);
    this.limit = limit;
    this.deadline = System.nanoTime() + patience.toNanos();
    this.count = count;
    this.exchange = exchange;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    more = false;
    int read = super.read(buffer, offset, length);
    took(Math.max(read, 0));
    more = read >= 0;
    return read;
  }

  /** By reading: what is skipped counts as well. */
  @Override
  public long skip(long wanted) throws IOException {
    byte[] buffer = new byte[Math.clamp(wanted, 0, 8192)];
    return Math.max(read(buffer, 0, buffer.length), 0);
  }

  /**
   * Takes what little is left, so that the connection can serve again, and breaks off more: the
   * client's own stream would read on to its end, if it has one.
   */
  @Override
  public void close() throws IOException {
    try {
      if (more) {
        readNBytes(LITTLE);
      }
    } finally {
      more = false;
      exchange.close(CloseMode.IMMEDIATE);
    }
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
