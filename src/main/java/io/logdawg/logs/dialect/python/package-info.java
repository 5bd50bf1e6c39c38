/** Python's tracebacks. */
@NullMarked
package io.logdawg.logs.dialect.python;

import org.jspecify.annotations.NullMarked;
