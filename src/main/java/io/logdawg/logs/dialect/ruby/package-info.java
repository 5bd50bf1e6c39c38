/** Ruby's backtraces, in either order, and RSpec's. */
@NullMarked
package io.logdawg.logs.dialect.ruby;

import org.jspecify.annotations.NullMarked;
