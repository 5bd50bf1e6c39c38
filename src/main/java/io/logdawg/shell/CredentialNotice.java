package io.logdawg.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import io.logdawg.codebases.credentials.Credential;
import io.logdawg.uikit.PageSection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Credentials that fail, or will within two weeks. */
final class CredentialNotice extends Div {

  private CredentialNotice(List<String> sentences) {
    addClassName("credential-notice");
    var list = new UnorderedList();
    sentences.forEach(sentence -> list.add(new ListItem(sentence)));
    add(new PageSection("Needs you: credentials", list));
  }

  static Optional<CredentialNotice> of(List<Credential> credentials, Instant now) {
    var sentences = credentials.stream().flatMap(known -> known.concerns(now).stream()).toList();
    return sentences.isEmpty() ? Optional.empty() : Optional.of(new CredentialNotice(sentences));
  }
}
