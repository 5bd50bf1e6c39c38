package io.logdawg.security.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import io.logdawg.security.page.ContactSettings;
import io.logdawg.security.page.SignInProblem;
import java.util.Optional;

/** For members for whom Microsoft vouches: the way there, and why the last attempt failed. */
final class ProviderSignIn extends Div {

  private static final long serialVersionUID = 1L;

  /**
   * @param begin where signing in begins
   * @param query names the {@link SignInProblem} of the last attempt, if it had one
   */
  ProviderSignIn(String begin, QueryParameters query, ContactSettings contact) {
    addClassName("provider-sign-in");
    var problem = query.getSingleParameter("problem").flatMap(SignInProblem::of);
    problem.map(known -> message(known, contact)).ifPresent(this::add);
    add(way(begin, problem));
  }

  private static Div message(SignInProblem problem, ContactSettings contact) {
    var message =
        new Div(
            new H2(SignInProblemWords.title(problem)),
            new Paragraph(SignInProblemWords.advice(problem, contact.whom())));
    message.addClassName("sign-in-problem");
    message.getElement().setAttribute("role", "alert");
    return message;
  }

  /** Not a page of this application: the browser itself has to go there. */
  private static Anchor way(String begin, Optional<SignInProblem> problem) {
    boolean another = problem.filter(SignInProblemWords::lieWithTheAccount).isPresent();
    var way =
        new Anchor(
            another ? begin + "?other-account" : begin,
            another ? "Sign in with another account" : "Sign in with Microsoft");
    way.setRouterIgnore(true);
    way.setId("sign-in-with-provider");
    way.addClassName("provider-button");
    return way;
  }
}
