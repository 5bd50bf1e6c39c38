/** Loggers that mark the line an entry begins with in a way of their own. */
@NullMarked
package io.logdawg.logs.envelope.logger;

import org.jspecify.annotations.NullMarked;
