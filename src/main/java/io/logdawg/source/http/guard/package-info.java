/** Which addresses may be reached, and the client that reaches no others. */
@NullMarked
package io.logdawg.source.http.guard;

import org.jspecify.annotations.NullMarked;
