/** Loggers that write JSON, and platforms that wrap lines in it. */
@NullMarked
package io.logdawg.logs.envelope.json;

import org.jspecify.annotations.NullMarked;
