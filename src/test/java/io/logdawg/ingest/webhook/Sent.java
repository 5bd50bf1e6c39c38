package io.logdawg.ingest.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.logdawg.testing.Http;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A delivery as a provider sends it. */
final class Sent {

  private final byte[] body;
  private final Map<String, String> headers = new LinkedHashMap<>();

  private Sent(byte[] body) {
    this.body = body;
    headers.put("Content-Type", "application/json");
  }

  static byte[] example(String name) {
    try (InputStream in = Sent.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Sent gitHub(String event, byte[] json) {
    return new Sent(json)
        .with("X-GitHub-Event", event)
        .with("X-GitHub-Delivery", UUID.randomUUID().toString());
  }

  static Sent gitHub(String event, String json) {
    return gitHub(event, json.getBytes(UTF_8));
  }

  static Sent gitHubForm(String event, byte[] json) {
    String form = "payload=" + URLEncoder.encode(new String(json, UTF_8), UTF_8);
    return gitHub(event, form.getBytes(UTF_8))
        .with("Content-Type", "application/x-www-form-urlencoded");
  }

  static Sent azureDevOps(String json) {
    return new Sent(json.getBytes(UTF_8)).with("Content-Type", "application/json; charset=utf-8");
  }

  Sent with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  Sent signed(String secret) {
    return with("X-Hub-Signature-256", "sha256=" + hmac(secret));
  }

  Sent withPassword(String secret) {
    String pair = Base64.getEncoder().encodeToString(("logdawg:" + secret).getBytes(UTF_8));
    return with("Authorization", "Basic " + pair);
  }

  HttpResponse<String> to(int port, Object repository) {
    return new Http(port)
        .send(
            "/api/v1/webhooks/" + repository,
            request -> {
              headers.forEach(request::header);
              return request.POST(BodyPublishers.ofByteArray(body));
            });
  }

  private String hmac(String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
