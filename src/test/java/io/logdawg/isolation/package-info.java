/**
 * The wall between organizations, from all sides: each REST call, page, service method and table is
 * found by itself and tried with what belongs to somebody else. What is new is tried without being
 * named here; what cannot be is refused until somebody says how.
 */
@NullMarked
package io.logdawg.isolation;

import org.jspecify.annotations.NullMarked;
