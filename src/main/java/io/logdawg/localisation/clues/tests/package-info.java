/** What a failing test says about the code that it tests. */
@NullMarked
package io.logdawg.localisation.clues.tests;

import org.jspecify.annotations.NullMarked;
