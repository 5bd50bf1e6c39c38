/**
 * Reads repositories on GitHub and GitHub Enterprise: through GraphQL where REST would need a
 * request for each file, through REST (github-api) for the rest and where no credential is given,
 * since GitHub answers no GraphQL without one.
 */
@NullMarked
package io.logdawg.source.github;

import org.jspecify.annotations.NullMarked;
