package io.logdawg.codebases;

import java.util.UUID;

public record RepositoryId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
