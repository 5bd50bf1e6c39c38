/** The repository's files by their names: which there are, which are tests, which nobody writes. */
@NullMarked
package io.logdawg.localisation.files;

import org.jspecify.annotations.NullMarked;
