/** What earlier reports know of the calls that logs name. */
@NullMarked
@NamedInterface("frames")
package io.logdawg.reports.frames;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
