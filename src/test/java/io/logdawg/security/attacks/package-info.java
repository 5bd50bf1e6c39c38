/** What a scanner or somebody with a bad intent tries from outside, over real HTTP. */
@NullMarked
package io.logdawg.security.attacks;

import org.jspecify.annotations.NullMarked;
