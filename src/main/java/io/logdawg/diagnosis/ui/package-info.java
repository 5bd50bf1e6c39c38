/** What the pages of diagnoses share: live news of reports, and how a state looks. */
@NullMarked
@NamedInterface("ui")
package io.logdawg.diagnosis.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
