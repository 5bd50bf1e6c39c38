package io.logdawg.source.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.logdawg.source.manners.CredentialKey;
import io.logdawg.tenancy.TenantId;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request to a provider.
 *
 * @param headers with the authorization, so never logged; they are not sent to another origin
 * @param body absent for a GET
 * @param limit the most bytes of the answer's body, unpacked, that are taken
 * @param organization on whose behalf it is sent; absent where that is not known
 */
public record HttpCall(
    String method,
    URI uri,
    Map<String, String> headers,
    @Nullable ByteBuffer body,
    long limit,
    @Nullable TenantId organization) {

  public HttpCall {
    headers = Map.copyOf(headers);
  }

  public HttpCall(
      String method, URI uri, Map<String, String> headers, @Nullable ByteBuffer body, long limit) {
    this(method, uri, headers, body, limit, null);
  }

  public static HttpCall get(URI uri, Map<String, String> headers, long limit) {
    return new HttpCall("GET", uri, headers, null, limit);
  }

  /** A POST of JSON that only asks, so that it may be sent again. */
  public static HttpCall query(URI uri, Map<String, String> headers, String json, long limit) {
    return new HttpCall("POST", uri, headers, UTF_8.encode(json), limit);
  }

  public HttpCall onBehalfOf(TenantId who) {
    return new HttpCall(method, uri, headers, body, limit, who);
  }

  /** What the provider counts this request under. */
  CredentialKey credential() {
    return CredentialKey.of(Origin.of(uri).toString(), headers.get("Authorization"));
  }

  HttpCall to(URI other) {
    return new HttpCall(method, other, headers, body, limit, organization);
  }

  HttpCall with(String header, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(header, value);
    return new HttpCall(method, uri, more, body, limit, organization);
  }

  @Override
  public String toString() {
    return method + " " + uri.getHost();
  }
}
