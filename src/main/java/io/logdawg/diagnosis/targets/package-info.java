/** Which of the connected repositories a log that is being sent is about. */
@NullMarked
@NamedInterface("targets")
package io.logdawg.diagnosis.targets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
