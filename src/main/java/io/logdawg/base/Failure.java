package io.logdawg.base;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can go wrong in a way that somebody can act on, once. The sentence for the reader
 * ({@link #sentence()}), the decision to try again ({@link #retry()}) and the problem document
 * ({@link Problems}) are each derived from it in one place, so that no door words or handles an
 * error of its own. Components are ours: nothing that a remote server said is ever put into one.
 */
public sealed interface Failure {

  /** A value that was sent cannot be used; {@code field} is its JSON path or the form's field. */
  record Invalid(String field, String reason) implements Failure {}

  /** Something sent is larger than Log Dawg accepts. */
  record TooLarge(String field, long limitBytes) implements Failure {}

  /** No credentials, or none that are known. */
  record Unauthenticated() implements Failure {}

  /** A webhook's delivery that does not prove to know its repository's secret. */
  record Unproven() implements Failure {}

  /** Signed in, but not allowed to do {@code action} ("connect repositories"). */
  record Forbidden(String action) implements Failure {}

  /** There is no such {@code thing} ("report") in this organization; another's does not exist. */
  record NotFound(String thing) implements Failure {}

  /** The state of things forbids it; {@code reason} is a sentence that says what to do first. */
  record Conflict(String reason) implements Failure {}

  /** Too many requests from this caller. */
  record TooManyRequests(Instant until) implements Failure {}

  /** Nothing in the log could be read as text of a program. */
  record UnreadableLog(String reason) implements Failure {}

  /** The provider refuses the credential (wrong, expired or revoked). */
  record BadCredential(String provider) implements Failure {}

  /** The credential is good but lacks a right, named in the provider's own words. */
  record MissingPermission(String provider, String permission) implements Failure {}

  /** A GitHub App that is good, but not installed on the repository. */
  record AppNotInstalled(String repository) implements Failure {}

  /** The provider knows no such repository, or hides it from this credential. */
  record RepositoryMissing(String repository) implements Failure {}

  /** The repository has no such branch, tag or commit. */
  record RefMissing(String ref) implements Failure {}

  /** The repository has no commit yet. */
  record RepositoryEmpty(String repository) implements Failure {}

  /** The provider's request limit is spent until {@code until}. */
  record RateLimited(String provider, Instant until) implements Failure {}

  /** A diagnosis may not ask its provider more than {@code most} times, and has nothing yet. */
  record RequestsSpent(int most) implements Failure {}

  /** The provider does not answer, or answers with an error of its own. */
  record ProviderUnavailable(String provider) implements Failure {}

  /** The provider answered something that is not what its interface promises. */
  record UnexpectedAnswer(String provider, String expected) implements Failure {}

  /** The repository is beyond what is read; {@code what} says which bound ("64 MB of packs"). */
  record RepositoryTooLarge(String what) implements Failure {}

  /** An address that Log Dawg does not talk to: private, loopback or an unwanted scheme. */
  record AddressRefused(String field, String host) implements Failure {}

  /** A person stopped it. */
  record Cancelled(String by) implements Failure {}

  /** A diagnosis that did not end within {@code limit}. */
  record TookTooLong(Duration limit) implements Failure {}

  /** A diagnosis that died at every attempt. */
  record Exhausted(int attempts) implements Failure {}

  /** A fault of ours; {@code reference} finds it in the server's log. */
  record Internal(String reference) implements Failure {}

  /** When the same thing may be tried again. */
  sealed interface Retry {
    /** It would fail the same way until a person changes something. */
    record Never() implements Retry {}

    /** With growing pauses, a few times. */
    record WithBackoff() implements Retry {}

    /** Not before {@code time}; waiting does not count as an attempt. */
    record At(Instant time) implements Retry {}
  }

  /** Whether and when the same work may succeed without a person changing anything. */
  default Retry retry() {
    return switch (this) {
      case RateLimited limited -> new Retry.At(limited.until());
      case TooManyRequests limited -> new Retry.At(limited.until());
      case ProviderUnavailable _, UnexpectedAnswer _, Internal _ -> new Retry.WithBackoff();
      default -> new Retry.Never();
    };
  }

  /** The field at fault, where there is one. */
  default @Nullable String field() {
    return switch (this) {
      case Invalid invalid -> invalid.field;
      case TooLarge large -> large.field;
      case AddressRefused refused -> refused.field;
      default -> null;
    };
  }

  /** What happened and what to do, for the reader of a page, a report or a problem document. */
  default String sentence() {
    return Sentences.of(this);
  }
}
