/** Whole journeys through the running application in a real browser. */
@NullMarked
package io.logdawg.journeys;

import org.jspecify.annotations.NullMarked;
