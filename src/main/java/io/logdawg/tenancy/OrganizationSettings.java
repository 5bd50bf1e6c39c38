package io.logdawg.tenancy;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of {@code logdawg.organizations[]}. Its text form hides the key.
 *
 * @param apiKey a key for scripts that is good from the first start
 */
public record OrganizationSettings(
    @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,62}") String slug,
    @NotNull @Size(min = 1, max = 200) String name,
    @Nullable UUID entraTenantId,
    @Nullable String apiKey) {

  @Override
  public String toString() {
    return "OrganizationSettings[slug=%s, name=%s, entraTenantId=%s]"
        .formatted(slug, name, entraTenantId);
  }
}
