/** The members of an organization: who they are, what they may do, and until when. */
@NullMarked
package io.logdawg.security.members;

import org.jspecify.annotations.NullMarked;
