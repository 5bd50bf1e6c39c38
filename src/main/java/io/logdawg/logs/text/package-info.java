/** The text of a log as clean, numbered lines, and what can be recognised on one line alone. */
@NullMarked
package io.logdawg.logs.text;

import org.jspecify.annotations.NullMarked;
