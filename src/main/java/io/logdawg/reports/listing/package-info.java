/** Which reports a list shows, and the reading of it in pages. */
@NullMarked
@NamedInterface("listing")
package io.logdawg.reports.listing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
