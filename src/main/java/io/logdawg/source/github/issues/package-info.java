/** Issues of repositories at GitHub. */
@NullMarked
package io.logdawg.source.github.issues;

import org.jspecify.annotations.NullMarked;
