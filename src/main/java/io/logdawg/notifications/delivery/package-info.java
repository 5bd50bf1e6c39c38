/**
 * Delivers what stands in the outbox: one worker a channel at a time, again and again until it gets
 * through or is given up.
 */
@NullMarked
package io.logdawg.notifications.delivery;

import org.jspecify.annotations.NullMarked;
