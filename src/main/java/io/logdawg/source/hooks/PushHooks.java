package io.logdawg.source.hooks;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.source.ProviderKind;
import io.logdawg.source.RepositoryAccess;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Chooses among the providers that can be asked to report pushes. */
@Component
public class PushHooks {

  private final Map<ProviderKind, PushHook> hooks = new EnumMap<>(ProviderKind.class);

  PushHooks(List<PushHook> hooks) {
    hooks.forEach(hook -> this.hooks.put(hook.kind(), hook));
  }

  public boolean canRegister(ProviderKind provider) {
    return hooks.containsKey(provider);
  }

  /**
   * As {@link PushHook#register}.
   *
   * @throws FailureException Conflict too, where the provider cannot be asked
   */
  public void register(RepositoryAccess access, HookTarget target) {
    PushHook hook = hooks.get(access.address().provider());
    if (hook == null) {
      throw new FailureException(
          new Failure.Conflict("A plain Git server has no interface for this; set it up by hand."));
    }
    if (access.secret() == null) {
      throw new FailureException(
          new Failure.Conflict(
              "Give the repository a credential that may manage webhooks first, or set it up by"
                  + " hand."));
    }
    hook.register(access, target);
  }
}
