/** Places in files that a text mentions, where no dialect knows a stack. */
@NullMarked
package io.logdawg.logs.dialect.places;

import org.jspecify.annotations.NullMarked;
