package io.logdawg.source;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How repositories are read.
 *
 * @param allowedHosts private or loopback hosts that provider addresses may point to, each as
 *     {@code host} (every port) or {@code host:port}; {@code http} is allowed for them too
 * @param cache memory for answers that never change (trees, files, blame at a commit)
 * @param gitPacks memory for the packs of repositories on plain Git servers: the most that one
 *     repository may take, and the most that is kept between diagnoses
 * @param connectTimeout to reach a provider
 * @param readTimeout for each wait on an answer
 * @param requests that one diagnosis may make; beyond them it goes on with what it has
 * @param requestsAtOnce of one credential, by all diagnoses of this node together
 */
@Validated
@ConfigurationProperties("logdawg.source")
public record SourceSettings(
    @DefaultValue List<String> allowedHosts,
    @NotNull @DefaultValue("64MB") DataSize cache,
    @NotNull @DefaultValue("64MB") DataSize gitPacks,
    @NotNull @DefaultValue("5s") Duration connectTimeout,
    @NotNull @DefaultValue("15s") Duration readTimeout,
    @Min(1) @Max(10_000) @DefaultValue("40") int requests,
    @Min(1) @Max(100) @DefaultValue("4") int requestsAtOnce) {

  public SourceSettings {
    allowedHosts = List.copyOf(allowedHosts);
    if (connectTimeout.isZero()
        || connectTimeout.isNegative()
        || readTimeout.isZero()
        || readTimeout.isNegative()) {
      throw new IllegalArgumentException("logdawg.source timeouts must be longer than nothing");
    }
  }
}
