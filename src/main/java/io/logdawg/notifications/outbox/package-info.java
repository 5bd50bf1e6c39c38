/**
 * What is to be told, from the transaction that it is written in to its delivery: at least once,
 * whatever is killed when.
 */
@NullMarked
package io.logdawg.notifications.outbox;

import org.jspecify.annotations.NullMarked;
