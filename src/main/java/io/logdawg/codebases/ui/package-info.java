/** What the pages of repositories and credentials share. */
@NullMarked
package io.logdawg.codebases.ui;

import org.jspecify.annotations.NullMarked;
