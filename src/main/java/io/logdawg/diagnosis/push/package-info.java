/**
 * Pushes, as webhooks deliver them: {@link io.logdawg.diagnosis.push.Pushes} notes each delivery
 * once and begins a report of the push.
 */
@NullMarked
@NamedInterface("push")
package io.logdawg.diagnosis.push;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
