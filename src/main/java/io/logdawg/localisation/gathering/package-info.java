/**
 * Gathers the evidence about a failure from the log and the repository, in two batched reads: the
 * files that the frames name, then the files that the code there leads to.
 */
@NullMarked
package io.logdawg.localisation.gathering;

import org.jspecify.annotations.NullMarked;
