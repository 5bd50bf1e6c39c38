/**
 * Seals old rows anew after the master key was rotated: a job of JobRunr, once over all nodes,
 * organization by organization.
 */
@NullMarked
package io.logdawg.secrets.resealing;

import org.jspecify.annotations.NullMarked;
