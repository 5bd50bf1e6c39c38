package io.logdawg.source.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;

/** An answer whose body is still to be read, bounded in length and time. Close it. */
public final class HttpAnswer implements AutoCloseable {

  private final int status;
  private final Map<String, List<String>> headers;
  private final InputStream body;

  HttpAnswer(int status, Map<String, List<String>> headers, InputStream body) {
    TreeMap<String, List<String>> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    sorted.putAll(headers);
    this.status = status;
    this.headers = Collections.unmodifiableMap(sorted);
    this.body = body;
  }

  /**
   * @param body that gives the exchange back when it is closed
   */
  public static HttpAnswer of(ClassicHttpResponse response, InputStream body) {
    TreeMap<String, List<String>> headers =
        Stream.of(response.getHeaders())
            .collect(
                Collectors.groupingBy(
                    Header::getName,
                    () -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER),
                    Collectors.mapping(Header::getValue, Collectors.toList())));
    return new HttpAnswer(response.getCode(), headers, body);
  }

  public int status() {
    return status;
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name)).map(List::getFirst);
  }

  /** A header's number of at most ten digits, a fraction left away. */
  public Optional<Long> number(String name) {
    return header(name)
        .map(text -> text.strip().split("\\.", 2)[0])
        .filter(text -> !text.isEmpty() && text.length() <= 10)
        .filter(text -> text.chars().allMatch(c -> c >= '0' && c <= '9'))
        .map(Long::valueOf);
  }

  /** All headers, looked up without regard to case. */
  public Map<String, List<String>> headers() {
    return headers;
  }

  public boolean isJson() {
    return header("Content-Type")
        .map(type -> type.toLowerCase(Locale.ROOT))
        .filter(type -> type.contains("json"))
        .isPresent();
  }

  public InputStream body() {
    return body;
  }

  @Override
  public void close() throws IOException {
    body.close();
  }
}
