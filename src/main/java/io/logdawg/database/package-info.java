/**
 * The database that a node works on: an embedded PostgreSQL where none is configured, the roles it
 * is used under, and its notifications ({@link io.logdawg.database.Listener}). Knows no table.
 */
@NullMarked
@ApplicationModule(
    displayName = "Database",
    allowedDependencies = {"base"})
package io.logdawg.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
