package io.logdawg.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Sends what no well-behaved client would: a request exactly as it is written. */
public final class RawHttp {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final int port;

  public RawHttp(int port) {
    this.port = port;
  }

  /** What came back, up to the end of the connection. */
  public record Answer(int status, List<String> headers, String body) {

    /** The header's value; empty without one. */
    public String header(String name) {
      var begin = name.toLowerCase(Locale.ROOT) + ":";
      return headers.stream()
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(begin))
          .map(line -> line.substring(begin.length()).strip())
          .findFirst()
          .orElse("");
    }
  }

  /**
   * @param target as it stands after the method: whatever characters it has
   * @param headers beside Host, whole lines
   */
  public Answer get(String target, String... headers) {
    return send("GET " + target + " HTTP/1.1\r\nHost: localhost:" + port, headers);
  }

  /**
   * @param head the request line, and the first of the headers
   * @param headers more of them
   */
  public Answer send(String head, String... headers) {
    var request =
        head
            + "\r\nConnection: close"
            + (headers.length == 0 ? "" : "\r\n" + String.join("\r\n", headers))
            + "\r\n\r\n";
    try (var socket = new Socket("localhost", port)) {
      socket.setSoTimeout((int) PATIENCE.toMillis());
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return answer(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Answer answer(String text) {
    var end = text.indexOf("\r\n\r\n");
    if (end < 0) {
      throw new IllegalStateException("No answer: " + text);
    }
    var lines = text.substring(0, end).split("\r\n");
    return new Answer(
        Integer.parseInt(lines[0].split(" ")[1]),
        List.of(lines).subList(1, lines.length),
        text.substring(end + 4));
  }
}
