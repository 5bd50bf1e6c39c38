/** How long somebody stays signed in, and what ends it before. */
@NullMarked
package io.logdawg.security.sessions;

import org.jspecify.annotations.NullMarked;
