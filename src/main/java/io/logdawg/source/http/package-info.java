/**
 * The one way out to providers: which addresses may be reached, how long to wait, how much to take,
 * and when to ask again. Knows no provider.
 */
@NullMarked
package io.logdawg.source.http;

import org.jspecify.annotations.NullMarked;
