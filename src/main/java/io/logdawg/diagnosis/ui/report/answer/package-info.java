/** What a report answers: files, commits, what to do, how it came about. */
@NullMarked
package io.logdawg.diagnosis.ui.report.answer;

import org.jspecify.annotations.NullMarked;
