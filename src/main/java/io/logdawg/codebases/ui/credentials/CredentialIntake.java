package io.logdawg.codebases.ui.credentials;

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
   * @param url of a repository; empty to try it on none
   */
  Credential add(NewCredential wanted, String url) {
    if (!url.isEmpty()) {
      repositories.check(wanted, url);
    }
    return credentials.add(wanted);
  }
}
