/** The end of an organization. */
@NullMarked
package io.logdawg.organization.erasure;

import org.jspecify.annotations.NullMarked;
