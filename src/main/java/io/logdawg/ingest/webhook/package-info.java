/**
 * The door for what Git providers deliver by themselves. A delivery proves that it knows the
 * repository's secret; it is noted once, its work is queued, and it is answered at once.
 */
@NullMarked
package io.logdawg.ingest.webhook;

import org.jspecify.annotations.NullMarked;
