/** What a report rests on: the clues, the log as it was read, the steps. */
@NullMarked
package io.logdawg.diagnosis.ui.report.evidence;

import org.jspecify.annotations.NullMarked;
