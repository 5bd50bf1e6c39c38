/** Proofs of what is made of a sent log before it is taken in. */
@NullMarked
package io.logdawg.ingest.rest.diagnose;

import org.jspecify.annotations.NullMarked;
