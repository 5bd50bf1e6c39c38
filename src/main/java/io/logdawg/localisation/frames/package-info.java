/** From what a log calls a file to the paths in the repository that it may mean. */
@NullMarked
package io.logdawg.localisation.frames;

import org.jspecify.annotations.NullMarked;
