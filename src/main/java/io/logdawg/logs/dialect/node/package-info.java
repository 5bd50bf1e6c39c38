/** Stacks of V8: Node.js and Chromium's browsers. */
@NullMarked
package io.logdawg.logs.dialect.node;

import org.jspecify.annotations.NullMarked;
