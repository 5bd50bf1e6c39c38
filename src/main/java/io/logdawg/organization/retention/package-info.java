/** How long reports and audit entries are kept, and the nightly job that deletes the rest. */
@NullMarked
package io.logdawg.organization.retention;

import org.jspecify.annotations.NullMarked;
