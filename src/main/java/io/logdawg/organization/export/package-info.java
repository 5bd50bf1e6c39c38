/** A copy of everything that is an organization's, to take along. */
@NullMarked
package io.logdawg.organization.export;

import org.jspecify.annotations.NullMarked;
