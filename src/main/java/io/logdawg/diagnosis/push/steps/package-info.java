/**
 * The steps of a push's job: find both heads, compare them, find the reports that the push touches.
 * They run in the queue as those of a diagnosis do, under the same attempts and leases.
 */
@NullMarked
package io.logdawg.diagnosis.push.steps;

import org.jspecify.annotations.NullMarked;
