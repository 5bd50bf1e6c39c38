/** What a suspect commit changed, fetched when it is opened. */
@NullMarked
package io.logdawg.diagnosis.ui.report.changes;

import org.jspecify.annotations.NullMarked;
