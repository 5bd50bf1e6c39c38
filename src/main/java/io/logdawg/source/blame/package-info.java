/**
 * Blame for providers that have none, rebuilt from the commits that touched a file and the file's
 * versions. Knows no provider.
 */
@NullMarked
package io.logdawg.source.blame;

import org.jspecify.annotations.NullMarked;
