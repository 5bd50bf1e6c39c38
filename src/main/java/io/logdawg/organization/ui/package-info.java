/** The page of an organization's settings, for its administrators. */
@NullMarked
package io.logdawg.organization.ui;

import org.jspecify.annotations.NullMarked;
