package io.logdawg.database.embedded;

import io.logdawg.database.Login;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The pool's way in. */
record ApplicationLogin(Login login) implements JdbcConnectionDetails {

  @Override
  public String getJdbcUrl() {
    return login.url();
  }

  @Override
  public String getUsername() {
    return login.user();
  }

  @Override
  public String getPassword() {
    return login.password();
  }
}
