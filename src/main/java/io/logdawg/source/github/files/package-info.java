/** The files of a commit: the list, also where GitHub cuts it short, and texts of any length. */
@NullMarked
package io.logdawg.source.github.files;

import org.jspecify.annotations.NullMarked;
