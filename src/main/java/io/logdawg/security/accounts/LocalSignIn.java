package io.logdawg.security.accounts;

import io.logdawg.security.Member;
import io.logdawg.security.page.ConditionalOnSignIn;
import io.logdawg.security.page.SignInKind;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Signs members in by name and password; the {@link Member} is what stays of it. */
@Component
@ConditionalOnSignIn(SignInKind.LOCAL)
class LocalSignIn implements AuthenticationProvider {

  private final SignInThrottle throttle;
  private final Passwords passwords;

  LocalSignIn(LocalAccounts accounts, PasswordEncoder encoder, SignInThrottle throttle) {
    this.throttle = throttle;
    this.passwords = new Passwords(accounts, encoder);
  }

  /**
   * @throws LockedException after too many failures, whatever the password
   * @throws BadCredentialsException for a wrong password and an unknown name alike, after the same
   *     time
   */
  @Override
  public Authentication authenticate(Authentication attempt) {
    var name =
        AccountName.typed(attempt.getName())
            .orElseThrow(() -> new BadCredentialsException("No such name"));
    var address = address(attempt);
    if (!throttle.admits(name, address)) {
      throw new LockedException("Too many failures");
    }
    var signedIn = passwords.authenticate(attempt);
    throttle.succeeded(name, address);
    return signedIn;
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return passwords.supports(authentication);
  }

  private static String address(Authentication attempt) {
    return attempt.getDetails() instanceof WebAuthenticationDetails details
            && details.getRemoteAddress() != null
        ? details.getRemoteAddress()
        : "";
  }

  private static final class Passwords extends DaoAuthenticationProvider {

    Passwords(LocalAccounts accounts, PasswordEncoder encoder) {
      super(name ->
          AccountName.typed(name)
              .flatMap(accounts::find)
              .orElseThrow(() -> new UsernameNotFoundException("No such local account")));
      setPasswordEncoder(encoder);
    }

    @Override
    protected Authentication createSuccessAuthentication(
        Object principal, Authentication attempt, UserDetails account) {
      var signedIn =
          UsernamePasswordAuthenticationToken.authenticated(
              ((LocalAccount) account).member(), null, account.getAuthorities());
      signedIn.setDetails(attempt.getDetails());
      return signedIn;
    }
  }
}
