package io.logdawg.shell.dashboard;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.logdawg.codebases.credentials.Credential;
import io.logdawg.codebases.ui.credentials.CredentialsNavigation;
import io.logdawg.uikit.PageSection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Credentials that fail, or will within two weeks. */
final class CredentialNotice extends PageSection {

  private CredentialNotice(List<String> sentences) {
    super("Needs you: credentials");
    var list = new UnorderedList();
    list.addClassNames("card", "report-list", "credential-notice");
    sentences.forEach(sentence -> list.add(new ListItem(new Span(sentence))));
    add(list, CredentialsNavigation.link("To the credentials"));
  }

  static Optional<CredentialNotice> of(List<Credential> credentials, Instant now) {
    var sentences = credentials.stream().flatMap(known -> known.concerns(now).stream()).toList();
    return sentences.isEmpty() ? Optional.empty() : Optional.of(new CredentialNotice(sentences));
  }
}
