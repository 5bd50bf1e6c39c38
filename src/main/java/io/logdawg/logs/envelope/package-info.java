/**
 * How loggers and platforms wrap lines. A new envelope is one {@link
 * io.logdawg.logs.envelope.LogEnvelope}, a Spring component: of {@link
 * io.logdawg.logs.envelope.PlatformEnvelope} if each line bears a mark, of {@link
 * io.logdawg.logs.envelope.EntryEnvelope} if only an entry's first does.
 */
@NullMarked
package io.logdawg.logs.envelope;

import org.jspecify.annotations.NullMarked;
