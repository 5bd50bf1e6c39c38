/** A report as a document: {@link io.logdawg.reports.markdown.ReportDocuments}. */
@NullMarked
@NamedInterface("markdown")
package io.logdawg.reports.markdown;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
