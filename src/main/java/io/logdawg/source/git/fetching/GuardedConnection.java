package io.logdawg.source.git.fetching;

import io.logdawg.source.http.HttpAnswer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URL;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.KeyManager;
import javax.net.ssl.TrustManager;
import org.eclipse.jgit.transport.http.HttpConnection;
import org.jspecify.annotations.Nullable;

/**
 * One exchange, sent when JGit first asks about the answer. Timeouts and TLS are the client's own.
 */
final class GuardedConnection implements HttpConnection {

  private final GuardedConnections connections;
  private final URL url;
  private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private String method = "GET";
  private @Nullable HttpAnswer answer;

  GuardedConnection(GuardedConnections connections, URL url) {
    this.connections = connections;
    this.url = url;
  }

  private HttpAnswer answer() throws IOException {
    if (answer == null) {
      ByteBuffer sent = method.equals("POST") ? ByteBuffer.wrap(body.toByteArray()) : null;
      answer = connections.send(URI.create(url.toString()), method, headers, sent);
    }
    return answer;
  }

  @Override
  public int getResponseCode() throws IOException {
    return answer().status();
  }

  @Override
  public URL getURL() {
    return url;
  }

  /** What the server says is not wanted in messages. */
  @Override
  public String getResponseMessage() throws IOException {
    return "HTTP " + answer().status();
  }

  @Override
  public Map<String, List<String>> getHeaderFields() {
    return answer == null ? Map.of() : answer.headers();
  }

  @Override
  public void setRequestProperty(String key, String value) {
    headers.put(key, value);
  }

  @Override
  public void setRequestMethod(String wanted) {
    method = wanted;
  }

  @Override
  public String getRequestMethod() {
    return method;
  }

  @Override
  public @Nullable String getContentType() {
    return getHeaderField("Content-Type");
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return answer().body();
  }

  @Override
  public @Nullable String getHeaderField(String name) {
    return answer == null ? null : answer.header(name).orElse(null);
  }

  @Override
  public List<String> getHeaderFields(String name) {
    return answer == null ? List.of() : answer.headers().getOrDefault(name, List.of());
  }

  @Override
  public int getContentLength() {
    return -1;
  }

  @Override
  public OutputStream getOutputStream() {
    return body;
  }

  @Override
  public void connect() throws IOException {
    answer();
  }

  @Override
  public boolean usingProxy() {
    return false;
  }

  @Override
  public void setUseCaches(boolean use) {
    // Nothing is cached here.
  }

  @Override
  public void setConnectTimeout(int millis) {
    // The client has its own.
  }

  @Override
  public void setReadTimeout(int millis) {
    // The client has its own.
  }

  @Override
  public void setInstanceFollowRedirects(boolean follow) {
    // JGit follows them itself, through the factory.
  }

  @Override
  public void setDoOutput(boolean output) {
    // The method says it.
  }

  @Override
  public void setFixedLengthStreamingMode(int length) {
    // The whole body is at hand.
  }

  @Override
  public void setChunkedStreamingMode(int length) {
    // The whole body is at hand.
  }

  @Override
  public void configure(KeyManager[] keys, TrustManager[] trust, SecureRandom random) {
    throw new UnsupportedOperationException("certificates are always checked");
  }

  @Override
  public void setHostnameVerifier(HostnameVerifier verifier) {
    throw new UnsupportedOperationException("host names are always checked");
  }
}
