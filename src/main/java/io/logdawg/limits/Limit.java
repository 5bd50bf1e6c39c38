package io.logdawg.limits;

/** What is counted, each by something else. */
public enum Limit {
  /** Requests by an API key. */
  API_KEY,
  /** Requests by all keys of an organization together. */
  ORGANIZATION,
  /** Logs that an API key sends for diagnosis, which cost far more than they take to send. */
  DIAGNOSE,
  /** REST requests of an address that bring no good key. */
  STRANGER,
  /** Deliveries to a repository's webhook from an address, proven or not. */
  WEBHOOK,
  /** Attempts to sign in from an address. */
  SIGN_IN
}
