/** Rust's panics, backtraces and chains of errors. */
@NullMarked
package io.logdawg.logs.dialect.rust;

import org.jspecify.annotations.NullMarked;
