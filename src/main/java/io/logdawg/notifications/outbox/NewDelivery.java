package io.logdawg.notifications.outbox;

import io.logdawg.codebases.RepositoryId;
import io.logdawg.notifications.Event;
import io.logdawg.notifications.content.Notice;
import io.logdawg.reports.ReportId;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell whoever wants to hear of it.
 *
 * @param subject makes two tellings of an event the same: the second is not kept
 * @param report with which the delivery goes when it is deleted
 * @param repository absent where it is about none: then every channel is meant
 * @param confidence in percent; absent where nothing was judged: then any is enough
 */
record NewDelivery(
    Event event,
    String subject,
    @Nullable ReportId report,
    @Nullable RepositoryId repository,
    @Nullable Integer confidence,
    Notice notice) {}
