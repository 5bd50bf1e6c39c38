/**
 * How loggers and platforms wrap lines. A new envelope is one {@link
 * io.logdawg.logs.envelope.LogEnvelope}, a Spring component with its {@code @Order}.
 */
@NullMarked
package io.logdawg.logs.envelope;

import org.jspecify.annotations.NullMarked;
