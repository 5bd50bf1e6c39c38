/** Proves that the sample repository and its logs are what {@code samples.json} says. */
@NullMarked
package io.logdawg.sample;

import org.jspecify.annotations.NullMarked;
