package io.logdawg.codebases.credentials;

import org.springframework.modulith.NamedInterface;

/** What is known of a credential at its provider. */
@NamedInterface("credentials")
public sealed interface CredentialState {

  /** Nobody has been asked, or nobody has answered yet. */
  record Untried() implements CredentialState {}

  /** It may read code. */
  record Accepted() implements CredentialState {}

  /**
   * @param rights that are missing, as the provider words them
   */
  record Lacking(String rights) implements CredentialState {}

  /** It is wrong, expired or revoked. */
  record Refused() implements CredentialState {}

  /** For programs. */
  default String id() {
    return switch (this) {
      case Untried _ -> "untried";
      case Accepted _ -> "accepted";
      case Lacking _ -> "lacking";
      case Refused _ -> "refused";
    };
  }
}
