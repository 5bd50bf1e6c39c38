/** The page where a log is sent. */
@NullMarked
@NamedInterface("ui")
package io.logdawg.diagnosis.ui.submit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
