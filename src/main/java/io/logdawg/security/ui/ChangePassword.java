package io.logdawg.security.ui;

import io.logdawg.security.AccountAction;
import io.logdawg.security.accounts.OwnPassword;
import io.logdawg.security.page.ConditionalOnSignIn;
import io.logdawg.security.page.SignInKind;
import org.springframework.stereotype.Component;

@Component
@ConditionalOnSignIn(SignInKind.LOCAL)
class ChangePassword implements AccountAction {

  private final OwnPassword password;

  ChangePassword(OwnPassword password) {
    this.password = password;
  }

  @Override
  public String label() {
    return "Change password";
  }

  @Override
  public void begin() {
    new ChangePasswordDialog(password).open();
  }
}
