package io.logdawg.codebases.ui.credentials;

import io.logdawg.base.FailureException;
import io.logdawg.codebases.NewRepository;
import io.logdawg.codebases.Repositories;
import io.logdawg.codebases.credentials.Credential;
import io.logdawg.codebases.credentials.Credentials;
import io.logdawg.codebases.credentials.NewCredential;
import org.springframework.stereotype.Component;

/** Saves a credential only if the repository that it is tried on opens. */
@Component
class CredentialIntake {

  private final Credentials credentials;
  private final Repositories repositories;

  CredentialIntake(Credentials credentials, Repositories repositories) {
    this.credentials = credentials;
    this.repositories = repositories;
  }

  /**
   * A check reads the token from where it is kept sealed; so it is kept first, and taken back where
   * the check fails.
   *
   * @param url of a repository; empty to save it untried
   */
  Credential add(NewCredential wanted, String url) {
    var added = credentials.add(wanted);
    if (url.isEmpty()) {
      return added;
    }
    try {
      repositories.check(new NewRepository(wanted.provider(), url, null, added.id(), null));
      return added;
    } catch (FailureException refused) {
      credentials.delete(added.id());
      throw refused;
    }
  }
}
