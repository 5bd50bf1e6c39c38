/** Sending a log and asking for its answer, in the words that clients have always used. */
@NullMarked
package io.logdawg.ingest.rest.diagnose;

import org.jspecify.annotations.NullMarked;
