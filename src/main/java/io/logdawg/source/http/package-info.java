/**
 * The one way out to providers: how long to wait, how much to take, when to ask again, and what not
 * to send twice. Knows no provider.
 */
@NullMarked
package io.logdawg.source.http;

import org.jspecify.annotations.NullMarked;
