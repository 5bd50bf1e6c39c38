package io.logdawg.security.sessions;

import com.vaadin.flow.server.VaadinSession;
import io.logdawg.security.Member;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** The session of the page in which somebody changes their own account. */
@Component
public class OwnSession {

  /**
   * Goes on where all sessions of the member were just ended, since this is the one in which they
   * proved who they are. Without a page there is none to go on.
   *
   * @param member with the generation that holds from now on
   */
  public void goOnAs(Member member) {
    var page = VaadinSession.getCurrent();
    if (page != null) {
      page.getSession()
          .setAttribute(
              HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
              new SecurityContextImpl(
                  UsernamePasswordAuthenticationToken.authenticated(
                      member, null, member.getAuthorities())));
    }
  }
}
