package io.logdawg.security.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Where members with a local password sign in. */
@Route(value = "sign-in", autoLayout = false)
@PageTitle("Sign in · Log Dawg")
@AnonymousAllowed
class SignInView extends Main implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private static final String WRONG =
      "Check the name and the password. At the first start the server prints the administrator's"
          + " password once.";

  private static final String WAIT =
      "Too many failures. Wait five minutes; until then the right password is refused too.";

  private final LoginForm form = new LoginForm();

  SignInView() {
    addClassName("sign-in");
    form.setAction("sign-in");
    form.setForgotPasswordButtonVisible(false);
    add(
        new H1("Log Dawg"),
        new Paragraph("Something failed, here is the log: which code and which commit did it?"),
        form);
  }

  /** The door comes back here with {@code ?error} or, after too many failures, {@code ?wait}. */
  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var parameters = event.getLocation().getQueryParameters().getParameters();
    var wait = parameters.containsKey("wait");
    form.setI18n(wait ? words(WAIT) : words(WRONG));
    form.setError(wait || parameters.containsKey("error"));
  }

  private static LoginI18n words(String failure) {
    var words = LoginI18n.createDefault();
    words.getForm().setTitle("Sign in");
    words.getForm().setUsername("Name");
    words.getForm().setPassword("Password");
    words.getForm().setSubmit("Sign in");
    words.getErrorMessage().setTitle("That did not work");
    words.getErrorMessage().setMessage(failure);
    return words;
  }
}
