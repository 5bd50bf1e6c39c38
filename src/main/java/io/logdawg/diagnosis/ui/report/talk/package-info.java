/** What a team adds to a report: ticks at its recommendations, and notes. Both are live. */
@NullMarked
package io.logdawg.diagnosis.ui.report.talk;

import org.jspecify.annotations.NullMarked;
