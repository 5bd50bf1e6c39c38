/** The page of an organization's members, for its administrators. */
@NullMarked
package io.logdawg.security.members.ui;

import org.jspecify.annotations.NullMarked;
