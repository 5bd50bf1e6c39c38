/**
 * Commits out of both interfaces: one that a ref stands for, what it changed, and how two compare.
 */
@NullMarked
package io.logdawg.source.github.commits;

import org.jspecify.annotations.NullMarked;
