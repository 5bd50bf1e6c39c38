/** Loggers that write fields, as JSON or as logfmt. */
@NullMarked
package io.logdawg.logs.envelope.json;

import org.jspecify.annotations.NullMarked;
