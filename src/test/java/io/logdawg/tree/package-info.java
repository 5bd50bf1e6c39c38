/** Checks of the whole tree, not of a room. */
package io.logdawg.tree;
