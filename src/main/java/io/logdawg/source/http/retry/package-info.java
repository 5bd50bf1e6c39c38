/** Asking again for what may come the next time. */
@NullMarked
package io.logdawg.source.http.retry;

import org.jspecify.annotations.NullMarked;
