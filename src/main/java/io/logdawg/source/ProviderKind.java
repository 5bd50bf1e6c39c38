package io.logdawg.source;

import java.util.Arrays;
import java.util.Optional;

/** The providers, by the names that REST and the database use. */
public enum ProviderKind {
  GITHUB("github", "GitHub"),
  AZURE_DEVOPS("azure-devops", "Azure DevOps"),
  GIT("git", "Git server");

  private final String id;
  private final String label;

  ProviderKind(String id, String label) {
    this.id = id;
    this.label = label;
  }

  public String id() {
    return id;
  }

  /** For people. */
  public String label() {
    return label;
  }

  public static Optional<ProviderKind> of(String id) {
    return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
  }
}
