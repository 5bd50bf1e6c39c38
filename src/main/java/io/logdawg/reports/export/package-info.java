/** Lists of reports as files for other programs. */
@NullMarked
@NamedInterface("export")
package io.logdawg.reports.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
