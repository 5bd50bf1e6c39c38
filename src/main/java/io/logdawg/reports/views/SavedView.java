package io.logdawg.reports.views;

import java.util.UUID;

/**
 * A filter under a name.
 *
 * @param query as in the address of the list
 * @param own whether the member who asks has saved it, and so may delete it
 */
public record SavedView(UUID id, String name, String query, boolean shared, boolean own) {}
