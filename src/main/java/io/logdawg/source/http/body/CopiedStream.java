package io.logdawg.source.http.body;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Hands over a copy of what was read, at its end: what breaks off or is too long leaves none. */
public final class CopiedStream extends FilterInputStream {

  private final int longest;
  private final Consumer<byte[]> whole;
  private @Nullable ByteArrayOutputStream copy = new ByteArrayOutputStream();

  /**
   * @param longest in bytes
   */
  public CopiedStream(InputStream body, int longest, Consumer<byte[]> whole) {
    super(body);
    this.longest = longest;
    this.whole = whole;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    if (copy != null && read < 0) {
      whole.accept(copy.toByteArray());
      copy = null;
    } else if (copy != null && copy.size() + read > longest) {
      copy = null;
    } else if (copy != null) {
      copy.write(buffer, offset, read);
    }
    return read;
  }

  /** By reading: a copy has no gaps. */
  @Override
  public long skip(long wanted) throws IOException {
    byte[] buffer = new byte[Math.clamp(wanted, 0, 8192)];
    return Math.max(read(buffer, 0, buffer.length), 0);
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
