/**
 * How languages print a failure. A new dialect is one {@link io.logdawg.logs.dialect.LogDialect}, a
 * Spring component in a package of its own, with its list of foreign code and its samples.
 */
@NullMarked
package io.logdawg.logs.dialect;

import org.jspecify.annotations.NullMarked;
