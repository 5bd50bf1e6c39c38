/** Which recommendations of a report are done. */
@NullMarked
@NamedInterface("checks")
package io.logdawg.reports.checks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
