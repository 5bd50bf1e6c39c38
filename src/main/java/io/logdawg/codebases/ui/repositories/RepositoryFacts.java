package io.logdawg.codebases.ui.repositories;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Span;
import io.logdawg.codebases.ConnectedRepository;
import io.logdawg.codebases.credentials.Credential;
import io.logdawg.codebases.ui.CredentialBadges;
import io.logdawg.uikit.Facts;
import io.logdawg.uikit.RelativeTime;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** What is known of a connected repository, in its card and on its page. */
final class RepositoryFacts extends Facts {

  RepositoryFacts(ConnectedRepository repository, @Nullable Credential credential, Clock clock) {
    fact("Default branch", new Code(repository.defaultBranch()));
    if (repository.headCommit() instanceof String head) {
      fact("Head", new Code(head.substring(0, Math.min(8, head.length()))));
    } else {
      fact("Head", "no commits yet");
    }
    if (credential == null) {
      fact("Credential", "none, read as the public does");
    } else {
      var name = new Span(new Span(credential.name() + " "));
      CredentialBadges.of(credential, clock.instant()).forEach(name::add);
      fact("Credential", name);
    }
    fact("Connected", new RelativeTime(repository.createdAt(), clock));
  }

  /** Only web addresses become links: the bundled sample's is none. */
  static Component address(ConnectedRepository repository) {
    var url = repository.address().url();
    var text = url.toString();
    return "https".equals(url.getScheme()) || "http".equals(url.getScheme())
        ? new Anchor(text, text)
        : new Span(text);
  }
}
