package io.logdawg.web;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How this installation is reached.
 *
 * @param publicUrl where people and providers find it, such as {@code https://logdawg.example.com};
 *     absent, it is where the page is being read
 */
@ConfigurationProperties("logdawg.web")
record WebSettings(@Nullable URI publicUrl) {

  private static final Set<String> SCHEMES = Set.of("http", "https");

  WebSettings {
    if (publicUrl != null
        && (publicUrl.getHost() == null
            || !SCHEMES.contains(publicUrl.getScheme())
            || publicUrl.getRawQuery() != null
            || publicUrl.getRawFragment() != null)) {
      throw new IllegalArgumentException(
          "logdawg.web.public-url must be an address like https://logdawg.example.com");
    }
  }
}
