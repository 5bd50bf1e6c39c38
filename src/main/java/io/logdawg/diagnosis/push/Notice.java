package io.logdawg.diagnosis.push;

import java.util.List;

/** What a provider delivered, once it is known to come from it. */
public sealed interface Notice {

  /** The provider tries the address. */
  record Ping() implements Notice {}

  /**
   * A push. What else a payload says of it is not relied on: at most twenty or so commits, and on
   * Azure DevOps no files.
   *
   * @param updates none where the provider was told to send no details
   */
  record Push(List<RefUpdate> updates) implements Notice {
    public Push {
      updates = List.copyOf(updates);
    }
  }

  /** Something that nobody asked for. */
  record Other() implements Notice {}
}
