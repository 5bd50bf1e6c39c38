/** What pushes have to do with reports: the push itself, or the commits that may have fixed one. */
@NullMarked
package io.logdawg.diagnosis.ui.report.push;

import org.jspecify.annotations.NullMarked;
