package io.logdawg.security.page;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.StringUtils;
import org.springframework.validation.annotation.Validated;

/**
 * @param contact whom people ask who cannot get in, as it stands after "Ask": "the platform team at
 *     platform@example.com"
 */
@Validated
@ConfigurationProperties("logdawg")
public record ContactSettings(@Nullable @Size(max = 200) String contact) {

  /** Whom to ask. */
  public String whom() {
    return StringUtils.hasText(contact) ? contact.strip() : "whoever runs this installation";
  }
}
