/** Platforms that keep the lines of a program as the text of JSON records. */
@NullMarked
package io.logdawg.logs.envelope.records;

import org.jspecify.annotations.NullMarked;
