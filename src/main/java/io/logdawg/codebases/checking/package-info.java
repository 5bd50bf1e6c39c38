/**
 * Each credential's daily check: jobs of JobRunr, once over all nodes, organization by
 * organization.
 */
@NullMarked
package io.logdawg.codebases.checking;

import org.jspecify.annotations.NullMarked;
