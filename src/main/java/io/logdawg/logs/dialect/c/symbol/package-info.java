/** The names of functions as C and C++ compilers, linkers and demanglers write them. */
@NullMarked
package io.logdawg.logs.dialect.c.symbol;

import org.jspecify.annotations.NullMarked;
