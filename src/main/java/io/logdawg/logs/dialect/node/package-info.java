/**
 * Stacks of JavaScript: Node.js, its test runners and the browsers, each engine told by the shape
 * of a call.
 */
@NullMarked
package io.logdawg.logs.dialect.node;

import org.jspecify.annotations.NullMarked;
