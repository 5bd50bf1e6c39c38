package io.logdawg.secrets.testing;

import com.azure.core.credential.AccessToken;
import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import com.azure.core.http.policy.FixedDelayOptions;
import com.azure.core.http.policy.RetryOptions;
import com.azure.security.keyvault.secrets.SecretClient;
import com.azure.security.keyvault.secrets.SecretClientBuilder;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import reactor.core.publisher.Mono;

/**
 * The Azure SDK's client for a {@link KeyVaultDouble}: its challenge verified, its tries as many as
 * usual but with short pauses. Its host is resolved here, for this client alone.
 */
public final class VaultClients {

  private VaultClients() {}

  public static SecretClient of(KeyVaultDouble vault) {
    var http =
        new JdkHttpClientBuilder(
                java.net.http.HttpClient.newBuilder().sslContext(TestCertificate.context()))
            .build();
    return new SecretClientBuilder()
        .vaultUrl(vault.url())
        .httpClient(onLoopback(http))
        .credential(_ ->
            Mono.just(
                new AccessToken(
                    IdentityDouble.TOKEN, OffsetDateTime.now(ZoneOffset.UTC).plusHours(1))))
        .retryOptions(new RetryOptions(new FixedDelayOptions(3, Duration.ofMillis(10))))
        .buildClient();
  }

  private static HttpClient onLoopback(HttpClient http) {
    return request -> {
      var there = request.getUrl().toString().replace("kv1.vault.localhost", "127.0.0.1");
      var copy = new HttpRequest(request.getHttpMethod(), there).setHeaders(request.getHeaders());
      copy.setBody(request.getBodyAsBinaryData());
      return http.send(copy);
    };
  }
}
