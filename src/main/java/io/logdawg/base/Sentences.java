package io.logdawg.base;

import io.logdawg.base.Failure.*;

/** The words of each failure: what happened, then what to do. */
final class Sentences {

  private Sentences() {}

  static String of(Failure failure) {
    return switch (failure) {
      case Invalid f -> "%s: %s".formatted(f.field(), f.reason());
      case TooLarge f -> "%s is larger than %s.".formatted(f.field(), bytes(f.limitBytes()));
      case Unauthenticated _ ->
          "Sign in, or send an API key as \"Authorization: Bearer <key>\"; this one is missing,"
              + " unknown, expired or revoked.";
      case Unproven _ ->
          "The delivery is not signed with the secret of this repository's webhook. Copy the secret"
              + " to the provider again, or make a new one on the repository's page.";
      case Forbidden f ->
          "Your role does not allow you to %s. Ask an administrator of your organization."
              .formatted(f.action());
      case NotFound f -> "There is no such %s.".formatted(f.thing());
      case Conflict f -> f.reason();
      case TooManyRequests f -> "Too many requests. Try again after %s.".formatted(f.until());
      case UnreadableLog f -> "The log could not be read: %s".formatted(f.reason());
      case BadCredential f ->
          "%s refused the credential: it is wrong, expired or revoked. Replace it under Credentials, then try again."
              .formatted(f.provider());
      case MissingPermission f ->
          "The credential lacks the right \"%s\" at %s. Grant it there, then try again."
              .formatted(f.permission(), f.provider());
      case AppNotInstalled f ->
          "The GitHub App is not installed on %s. Install it there (its page at GitHub, \"Install App\"), then try again."
              .formatted(f.repository());
      case RepositoryMissing f ->
          "The provider knows no repository %s, or the credential may not see it. Check its address and the credential's rights."
              .formatted(f.repository());
      case RefMissing f ->
          "The repository has no branch, tag or commit \"%s\". Check the name, or leave it out to read the default branch."
              .formatted(f.ref());
      case RepositoryEmpty f -> "The repository %s has no commits yet.".formatted(f.repository());
      case RateLimited f ->
          "%s's request limit is spent until %s; a diagnosis goes on by itself then."
              .formatted(f.provider(), f.until());
      case RequestsSpent f ->
          "Reading the repository takes more than the %d requests that a diagnosis may make. Ask whoever runs this installation to raise logdawg.source.requests."
              .formatted(f.most());
      case ProviderUnavailable f ->
          "%s does not answer as it should right now. Try again in a few minutes."
              .formatted(f.provider());
      case UnexpectedAnswer f ->
          "%s did not answer with %s. Check that the address is the provider's own and that no proxy stands between."
              .formatted(f.provider(), f.expected());
      case RepositoryTooLarge f ->
          "The repository is larger than Log Dawg reads this way: %s. Connect it through its provider's interface instead."
              .formatted(f.what());
      case AddressRefused f ->
          "%s: Log Dawg does not connect to %s. Public https addresses are allowed; others only if an operator lists the host in logdawg.source.allowed-hosts."
              .formatted(f.field(), f.host());
      case Cancelled f -> "Cancelled by %s.".formatted(f.by());
      case TookTooLong f ->
          "The diagnosis was stopped after %d seconds without an end. The provider may be slow just now: run it again later."
              .formatted(f.limit().toSeconds());
      case Exhausted f ->
          "The diagnosis broke off %d times without an answer. Run it again; if that fails too, ask whoever runs this installation to look at the server's log."
              .formatted(f.attempts());
      case Internal f ->
          "Something in Log Dawg failed. Nothing of yours is lost. Quote reference %s to whoever runs this installation."
              .formatted(f.reference());
    };
  }

  private static String bytes(long bytes) {
    return bytes % 1_000_000 == 0 ? bytes / 1_000_000 + " MB" : bytes / 1_000 + " kB";
  }
}
