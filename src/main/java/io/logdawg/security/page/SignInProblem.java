package io.logdawg.security.page;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why a sign-in with a provider led nowhere. What the provider or the browser said of it is not
 * repeated anywhere: only one of these names travels in the address of the sign-in page.
 */
public enum SignInProblem {
  /** The account's tenant belongs to no organization of this installation. */
  WRONG_TENANT,
  /** An organization's, but with no role in this app. */
  NO_ROLE,
  /** An administrator of the organization removed this member. */
  REMOVED,
  /** The attempt was not begun in this browser, took too long, or was used before. */
  EXPIRED,
  /** The person or an administrator of the tenant did not consent. */
  DECLINED,
  /** The provider did not answer, or said that it cannot. */
  UNAVAILABLE,
  /** The provider refused this installation itself: its own secret is wrong or has expired. */
  SECRET_REFUSED,
  /** What came back is not to be trusted. */
  INVALID;

  /** In the address of the sign-in page. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<SignInProblem> of(String code) {
    return Stream.of(values()).filter(problem -> problem.code().equals(code)).findFirst();
  }
}
