package io.logdawg.source.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.logdawg.source.manners.CredentialKey;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request to a provider.
 *
 * @param headers with the authorization, so never logged; they are not sent to another origin
 * @param body absent for a GET
 * @param limit the most bytes of the answer's body, unpacked, that are taken
 */
public record HttpCall(
    String method, URI uri, Map<String, String> headers, @Nullable ByteBuffer body, long limit) {

  public HttpCall {
    headers = Map.copyOf(headers);
  }

  public static HttpCall get(URI uri, Map<String, String> headers, long limit) {
    return new HttpCall("GET", uri, headers, null, limit);
  }

  /** A POST of JSON that only asks, so that it may be sent again. */
  public static HttpCall query(URI uri, Map<String, String> headers, String json, long limit) {
    return new HttpCall("POST", uri, headers, UTF_8.encode(json), limit);
  }

  /** What the provider counts this request under. */
  CredentialKey credential() {
    return CredentialKey.of(Origin.of(uri).toString(), headers.get("Authorization"));
  }

  HttpCall to(URI other) {
    return new HttpCall(method, other, headers, body, limit);
  }

  @Override
  public String toString() {
    return method + " " + uri.getHost();
  }
}
