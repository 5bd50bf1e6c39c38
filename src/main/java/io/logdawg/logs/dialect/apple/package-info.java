/**
 * Crash reports of Apple's systems, exceptions of Objective-C, and Swift's errors and backtraces.
 */
@NullMarked
package io.logdawg.logs.dialect.apple;

import org.jspecify.annotations.NullMarked;
