/** Reports over REST, and what is decided and said about them. */
@NullMarked
package io.logdawg.ingest.rest.reports;

import org.jspecify.annotations.NullMarked;
