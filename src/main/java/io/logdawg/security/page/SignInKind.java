package io.logdawg.security.page;

/** What vouches for people. */
public enum SignInKind {
  /** Passwords that are kept here: the local default. */
  LOCAL,
  /** Microsoft Entra ID. */
  ENTRA
}
