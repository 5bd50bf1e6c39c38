/**
 * Brings repositories from their servers into memory, and keeps them there between diagnoses:
 * {@link io.logdawg.source.git.fetching.FetchedRepositories#fetch}.
 */
@NullMarked
package io.logdawg.source.git.fetching;

import org.jspecify.annotations.NullMarked;
