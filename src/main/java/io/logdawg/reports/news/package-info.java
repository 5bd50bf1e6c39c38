/**
 * News of reports, published in the transaction that makes them, and what there is to tell of a
 * report elsewhere: {@link io.logdawg.reports.news.ReportDigests}.
 */
@NullMarked
@NamedInterface("news")
package io.logdawg.reports.news;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
