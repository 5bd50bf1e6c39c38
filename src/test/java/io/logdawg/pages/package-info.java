/** What opening a page costs. */
@NullMarked
package io.logdawg.pages;

import org.jspecify.annotations.NullMarked;
