/** The list of reports. */
@NullMarked
@NamedInterface("ui")
package io.logdawg.diagnosis.ui.list;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
