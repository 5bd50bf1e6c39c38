package io.logdawg.source.http;

import java.io.IOException;
import java.io.InputStream;
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

  private final ClassicHttpResponse response;
  private final InputStream body;

  HttpAnswer(ClassicHttpResponse response, InputStream body) {
    this.response = response;
    this.body = body;
  }

  public int status() {
    return response.getCode();
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(response.getFirstHeader(name)).map(Header::getValue);
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
    return Stream.of(response.getHeaders())
        .collect(
            Collectors.groupingBy(
                Header::getName,
                () -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER),
                Collectors.mapping(Header::getValue, Collectors.toList())));
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
