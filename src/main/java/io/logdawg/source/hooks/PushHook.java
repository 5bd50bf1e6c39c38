package io.logdawg.source.hooks;

import io.logdawg.source.ProviderKind;
import io.logdawg.source.RepositoryAccess;

/** What a Git host implements whose interface can set webhooks up. */
public interface PushHook {

  ProviderKind kind();

  /**
   * Has pushes reported to an address. Where the provider reports to this address already, that is
   * changed, so that doing it twice makes one.
   *
   * @throws io.logdawg.base.FailureException as reading does; MissingPermission where the secret of
   *     {@code access} may read but not do this; Conflict where the provider refuses the address
   */
  void register(RepositoryAccess access, HookTarget target);
}
