/**
 * The local default's PostgreSQL server, with its data under {@code logdawg.home}. Its binaries are
 * no part of the container image: there, a database must be configured.
 */
@NullMarked
package io.logdawg.database.embedded;

import org.jspecify.annotations.NullMarked;
