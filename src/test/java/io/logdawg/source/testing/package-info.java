/**
 * Repositories for tests: built in memory commit by commit, and served as the providers serve them.
 */
@NullMarked
package io.logdawg.source.testing;

import org.jspecify.annotations.NullMarked;
