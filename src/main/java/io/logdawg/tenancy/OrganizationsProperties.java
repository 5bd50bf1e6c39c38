package io.logdawg.tenancy;

import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * @param organizations those that exist from the first start; without any there is one, "Local"
 */
@Validated
@ConfigurationProperties("logdawg")
record OrganizationsProperties(@Nullable List<@Valid OrganizationSettings> organizations) {

  private static final OrganizationSettings LOCAL =
      new OrganizationSettings("local", "Local", null, null);

  List<OrganizationSettings> orLocal() {
    return organizations == null || organizations.isEmpty() ? List.of(LOCAL) : organizations;
  }
}
