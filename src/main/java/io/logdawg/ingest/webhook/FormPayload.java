package io.logdawg.ingest.webhook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The field {@code payload} of a form, decoded as it streams by: GitHub's other content type
 * ({@code application/x-www-form-urlencoded}, WHATWG URL, section 5).
 */
final class FormPayload extends FilterInputStream {

  private static final String FIELD = "payload";

  private boolean begun;
  private boolean ended;

  FormPayload(InputStream form) {
    super(form);
  }

  @Override
  public int read() throws IOException {
    if (!begun) {
      begun = true;
      ended = !findField();
    }
    int next = ended ? -1 : super.read();
    return switch (next) {
      case -1, '&' -> {
        ended = true;
        yield -1;
      }
      case '+' -> ' ';
      case '%' -> hexadecimal() << 4 | hexadecimal();
      default -> next;
    };
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = 0;
    while (count < length) {
      int next = read();
      if (next < 0) {
        return count == 0 ? -1 : count;
      }
      bytes[offset + count++] = (byte) next;
    }
    return count;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /** Stops after the field's {@code =}. */
  private boolean findField() throws IOException {
    StringBuilder name = new StringBuilder();
    for (int next = super.read(); next >= 0; next = super.read()) {
      if (next == '=' && FIELD.contentEquals(name)) {
        return true;
      }
      if (next == '&') {
        name.setLength(0);
      } else if (name.length() <= FIELD.length()) {
        name.append((char) next);
      }
    }
    return false;
  }

  private int hexadecimal() throws IOException {
    int digit = Character.digit(super.read(), 16);
    if (digit < 0) {
      throw Payload.invalid("body", "is not a form that can be read");
    }
    return digit;
  }
}
