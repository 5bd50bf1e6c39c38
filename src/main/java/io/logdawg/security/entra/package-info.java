/** The door for people for whom Microsoft Entra ID vouches: OpenID Connect with one app. */
@NullMarked
package io.logdawg.security.entra;

import org.jspecify.annotations.NullMarked;
