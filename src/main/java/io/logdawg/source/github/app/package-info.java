/**
 * Reads as a GitHub App: signs in with its key, and gets a token for each repository that it is
 * installed on. Such a token may read that one repository and ends within an hour.
 */
@NullMarked
package io.logdawg.source.github.app;

import org.jspecify.annotations.NullMarked;
