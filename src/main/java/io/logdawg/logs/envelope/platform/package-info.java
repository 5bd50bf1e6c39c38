/** Platforms that put a mark before each line that a program prints. */
@NullMarked
package io.logdawg.logs.envelope.platform;

import org.jspecify.annotations.NullMarked;
