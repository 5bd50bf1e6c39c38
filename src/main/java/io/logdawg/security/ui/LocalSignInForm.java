package io.logdawg.security.ui;

import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.QueryParameters;

/** For members with a password that is kept here. */
final class LocalSignInForm extends LoginForm {

  private static final long serialVersionUID = 1L;

  private static final String WRONG =
      "Check the name and the password. At the first start the server prints the administrator's"
          + " password once.";

  private static final String WAIT =
      "Too many failures. Wait five minutes; until then the right password is refused too.";

  /** The door comes back here with {@code ?error} or, after too many failures, {@code ?wait}. */
  LocalSignInForm(QueryParameters query) {
    var parameters = query.getParameters();
    var wait = parameters.containsKey("wait");
    setAction("sign-in");
    setForgotPasswordButtonVisible(false);
    setI18n(wait ? words(WAIT) : words(WRONG));
    setError(wait || parameters.containsKey("error"));
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
