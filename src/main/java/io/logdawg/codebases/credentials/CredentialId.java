package io.logdawg.codebases.credentials;

import java.util.UUID;
import org.springframework.modulith.NamedInterface;

@NamedInterface("credentials")
public record CredentialId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
