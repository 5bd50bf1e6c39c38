/** Microsoft Entra ID for tests: a real OpenID provider at its addresses, with its claims. */
@NullMarked
package io.logdawg.testing.entra;

import org.jspecify.annotations.NullMarked;
