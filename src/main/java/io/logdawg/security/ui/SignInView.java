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

  private final LoginForm form = new LoginForm();

  SignInView() {
    addClassName("sign-in");
    form.setAction("sign-in");
    form.setForgotPasswordButtonVisible(false);
    form.setI18n(words());
    add(
        new H1("Log Dawg"),
        new Paragraph("Something failed, here is the log: which code and which commit did it?"),
        form);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    form.setError(event.getLocation().getQueryParameters().getParameters().containsKey("error"));
  }

  private static LoginI18n words() {
    LoginI18n words = LoginI18n.createDefault();
    words.getForm().setTitle("Sign in");
    words.getForm().setUsername("Name");
    words.getForm().setPassword("Password");
    words.getForm().setSubmit("Sign in");
    words.getErrorMessage().setTitle("That did not work");
    words
        .getErrorMessage()
        .setMessage(
            "Check the name and the password. At the first start the server prints the"
                + " administrator's password once. After ten failures, wait five minutes.");
    return words;
  }
}
