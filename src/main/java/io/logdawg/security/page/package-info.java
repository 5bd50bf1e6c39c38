/** The door for people, however they sign in: headers, sessions, and who is let through. */
@NullMarked
package io.logdawg.security.page;

import org.jspecify.annotations.NullMarked;
