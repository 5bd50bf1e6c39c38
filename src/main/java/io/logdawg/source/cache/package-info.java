/**
 * Remembers what cannot change: everything that was read at a commit. Each organization and
 * repository has answers of its own, and they are given out only after the credential at hand has
 * resolved the ref at the provider.
 */
@NullMarked
package io.logdawg.source.cache;

import org.jspecify.annotations.NullMarked;
