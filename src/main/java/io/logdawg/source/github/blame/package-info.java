/**
 * Who wrote the lines of a file, past changes of whitespace and names, with the commits that
 * touched it.
 */
@NullMarked
package io.logdawg.source.github.blame;

import org.jspecify.annotations.NullMarked;
