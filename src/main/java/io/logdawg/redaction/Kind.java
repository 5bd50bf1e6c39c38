package io.logdawg.redaction;

/** What is hidden, the gravest first; the name stands in the placeholder. */
public enum Kind {
  /** Keys, tokens, passwords, private keys, connection strings' secrets, cookies. */
  SECRET,
  /** Addresses of e-mail. */
  EMAIL,
  /** Addresses of machines, but for those that are the same everywhere. */
  IP,
  /** What looks like a placeholder already, so that putting back is exact. */
  QUOTE
}
