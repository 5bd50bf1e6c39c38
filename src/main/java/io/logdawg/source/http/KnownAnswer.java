package io.logdawg.source.http;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** An answer as it came, with the validator that names this state of it. */
final class KnownAnswer {

  private static final int HEADER = 100;

  private final String etag;
  private final Map<String, List<String>> headers;
  private final byte[] body;

  /**
   * @param body not to be changed any more
   */
  KnownAnswer(String etag, Map<String, List<String>> headers, byte[] body) {
    this.etag = etag;
    this.headers = headers;
    this.body = body;
  }

  String etag() {
    return etag;
  }

  HttpAnswer whole() {
    return new HttpAnswer(200, headers, new ByteArrayInputStream(body));
  }

  /**
   * The same, confirmed: what the confirmation says besides (a limit, a later date) counts.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc9111#name-updating-stored-header-fie">RFC
   *     9111</a>
   */
  HttpAnswer confirmed(Map<String, List<String>> news) {
    Map<String, List<String>> updated = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    updated.putAll(headers);
    news.forEach((name, values) -> {
      if (!name.toLowerCase(Locale.ROOT).startsWith("content-")) {
        updated.put(name, values);
      }
    });
    return new HttpAnswer(200, updated, new ByteArrayInputStream(body));
  }

  /** In bytes, about. */
  int weight() {
    return body.length + HEADER * (headers.size() + 10);
  }
}
