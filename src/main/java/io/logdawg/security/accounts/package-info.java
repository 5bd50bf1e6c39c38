/** People who sign in with a password that is kept here, and the door that they come in by. */
@NullMarked
package io.logdawg.security.accounts;

import org.jspecify.annotations.NullMarked;
