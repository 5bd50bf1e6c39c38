/** The way from a text to a parsed log: open, find, choose, name. */
@NullMarked
package io.logdawg.logs.reading;

import org.jspecify.annotations.NullMarked;
