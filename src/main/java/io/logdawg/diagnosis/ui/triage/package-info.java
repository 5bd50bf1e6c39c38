/** How decisions about reports look, and the ways to make them, for the list and the page. */
@NullMarked
package io.logdawg.diagnosis.ui.triage;

import org.jspecify.annotations.NullMarked;
