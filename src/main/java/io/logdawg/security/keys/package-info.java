/**
 * The keys that programs call with: {@link io.logdawg.security.keys.ApiKeys} makes, lists and
 * revokes them, and a filter signs each REST request in by its key.
 */
@NullMarked
@NamedInterface("keys")
package io.logdawg.security.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
