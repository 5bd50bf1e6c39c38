/**
 * Asks providers to report pushes: {@link io.logdawg.source.hooks.PushHooks}. A provider that can
 * be asked implements {@link io.logdawg.source.hooks.PushHook}.
 */
@NullMarked
@NamedInterface("hooks")
package io.logdawg.source.hooks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
