/** Filters of the list of reports that members keep under a name. */
@NullMarked
@NamedInterface("views")
package io.logdawg.reports.views;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
