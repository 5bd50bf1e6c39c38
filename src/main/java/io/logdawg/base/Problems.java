package io.logdawg.base;

import io.logdawg.base.Failure.*;

/** The one place where a {@link Failure} becomes a {@link Problem} with its HTTP status. */
public final class Problems {

  private Problems() {}

  public static Problem of(Failure failure) {
    return switch (failure) {
      case Invalid _ -> problem(failure, "invalid", 400, "Invalid request");
      case TooLarge _ -> problem(failure, "too-large", 413, "Too large");
      case Unauthenticated _ -> problem(failure, "unauthenticated", 401, "Not signed in");
      case Unproven _ -> problem(failure, "unproven", 401, "Not from the provider");
      case Forbidden _ -> problem(failure, "forbidden", 403, "Not allowed");
      case NotFound _ -> problem(failure, "not-found", 404, "Not found");
      case Conflict _ -> problem(failure, "conflict", 409, "In conflict");
      case TooManyRequests _ -> problem(failure, "too-many-requests", 429, "Too many requests");
      case UnreadableLog _ -> problem(failure, "unreadable-log", 400, "Unreadable log");
      case BadCredential _ -> problem(failure, "bad-credential", 422, "Credential refused");
      case MissingPermission _ -> problem(failure, "missing-permission", 422, "A right is missing");
      case AppNotInstalled _ -> problem(failure, "app-not-installed", 422, "App not installed");
      case RepositoryMissing _ -> problem(failure, "repository-missing", 422, "No such repository");
      case RefMissing _ -> problem(failure, "ref-missing", 422, "No such ref");
      case RepositoryEmpty _ -> problem(failure, "repository-empty", 422, "Empty repository");
      case RateLimited _ -> problem(failure, "rate-limited", 503, "Provider's limit is spent");
      case RequestsSpent _ -> problem(failure, "requests-spent", 422, "Too many requests needed");
      case ProviderUnavailable _ -> problem(failure, "provider-unavailable", 502, "No answer");
      case UnexpectedAnswer _ -> problem(failure, "unexpected-answer", 502, "Unexpected answer");
      case RepositoryTooLarge _ -> problem(failure, "repository-too-large", 422, "Too large");
      case AddressRefused _ -> problem(failure, "address-refused", 400, "Address refused");
      case Cancelled _ -> problem(failure, "cancelled", 409, "Cancelled");
      case TookTooLong _ -> problem(failure, "took-too-long", 504, "Took too long");
      case Exhausted _ -> problem(failure, "exhausted", 500, "Gave up");
      case Internal _ -> problem(failure, "internal", 500, "Internal error");
    };
  }

  private static Problem problem(Failure failure, String type, int status, String title) {
    return new Problem(
        "urn:logdawg:problem:" + type, status, title, failure.sentence(), failure.field());
  }
}
