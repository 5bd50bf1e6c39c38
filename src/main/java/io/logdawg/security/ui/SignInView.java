package io.logdawg.security.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.logdawg.security.page.ContactSettings;
import io.logdawg.security.page.SignInDoor;

/** Where members sign in, in the one way that this installation has. */
@Route(value = "sign-in", autoLayout = false)
@PageTitle("Sign in · Log Dawg")
@AnonymousAllowed
class SignInView extends Main implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final transient SignInDoor door;
  private final transient ContactSettings contact;
  private final Div way = new Div();

  SignInView(SignInDoor door, ContactSettings contact) {
    this.door = door;
    this.contact = contact;
    addClassName("sign-in");
    way.addClassName("sign-in-way");
    add(
        new H1("Log Dawg"),
        new Paragraph("Something failed, here is the log: which code and which commit did it?"),
        way);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    way.removeAll();
    way.add(way(event.getLocation().getQueryParameters()));
  }

  private Component way(QueryParameters query) {
    return door.begin()
        .<Component>map(begin -> new ProviderSignIn(begin, query, contact))
        .orElseGet(() -> new LocalSignInForm(query));
  }
}
