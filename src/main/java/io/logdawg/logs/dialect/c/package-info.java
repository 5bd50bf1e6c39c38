/** Stacks of C and its kin, as backtrace helpers, sanitizers and debuggers print them. */
@NullMarked
package io.logdawg.logs.dialect.c;

import org.jspecify.annotations.NullMarked;
