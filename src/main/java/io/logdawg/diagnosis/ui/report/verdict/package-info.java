/** Where members say on a report's page whether it is right. */
@NullMarked
package io.logdawg.diagnosis.ui.report.verdict;

import org.jspecify.annotations.NullMarked;
