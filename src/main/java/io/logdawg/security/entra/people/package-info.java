/** Which member somebody is for whom Microsoft Entra ID vouches, and in which role. */
@NullMarked
package io.logdawg.security.entra.people;

import org.jspecify.annotations.NullMarked;
