/** Measures localisation on known bugs; run by {@code bench/localise}, not with the tests. */
@NullMarked
package io.logdawg.localisation.bench;

import org.jspecify.annotations.NullMarked;
