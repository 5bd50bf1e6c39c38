/**
 * Good manners towards providers, whose limits the whole team shares: who asks too much is asked to
 * wait, and waits in the queue. Everything is kept by credential and host, never by organization,
 * as that is how providers count.
 *
 * @see <a href="../../../../../../../docs/decisions/0036-manners-by-credential.md">0036</a>
 */
@NullMarked
package io.logdawg.source.manners;

import org.jspecify.annotations.NullMarked;
