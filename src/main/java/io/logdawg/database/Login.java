package io.logdawg.database;

/** How to connect to a database. Its text form hides the password. */
public record Login(String url, String user, String password) {

  @Override
  public String toString() {
    return "Login[url=%s, user=%s]".formatted(url, user);
  }
}
