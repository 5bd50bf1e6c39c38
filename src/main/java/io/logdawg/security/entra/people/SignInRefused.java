package io.logdawg.security.entra.people;

import io.logdawg.security.page.SignInProblem;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/** Entra ID vouches for a person whom this installation does not let in. */
public final class SignInRefused extends OAuth2AuthenticationException {

  private static final long serialVersionUID = 1L;

  private final SignInProblem problem;

  SignInRefused(SignInProblem problem) {
    super(new OAuth2Error("access_denied", problem.name(), null));
    this.problem = problem;
  }

  public SignInProblem problem() {
    return problem;
  }
}
