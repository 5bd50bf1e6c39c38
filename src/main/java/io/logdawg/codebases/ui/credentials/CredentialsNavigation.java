package io.logdawg.codebases.ui.credentials;

import com.vaadin.flow.router.RouterLink;
import org.springframework.modulith.NamedInterface;

/** The way to the credentials. */
@NamedInterface("ui")
public final class CredentialsNavigation {

  private CredentialsNavigation() {}

  public static RouterLink link(String text) {
    return new RouterLink(text, CredentialsView.class);
  }
}
