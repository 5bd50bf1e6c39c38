/** The REST interface over real HTTP, against the whole application with its workers. */
@NullMarked
package io.logdawg.ingest.rest;

import org.jspecify.annotations.NullMarked;
