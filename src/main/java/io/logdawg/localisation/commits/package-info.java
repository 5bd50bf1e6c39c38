/**
 * The reasons to suspect a commit: a {@link io.logdawg.localisation.commits.CommitClue} looks at
 * the past of the suspected files and says which commits it makes suspicious and why.
 */
@NullMarked
package io.logdawg.localisation.commits;

import org.jspecify.annotations.NullMarked;
