/** Repositories for tests, read straight with JGit. */
@NullMarked
package io.logdawg.localisation.testing;

import org.jspecify.annotations.NullMarked;
