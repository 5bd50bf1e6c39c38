/** The first page: what needs somebody, and how things go. */
@NullMarked
package io.logdawg.shell.dashboard;

import org.jspecify.annotations.NullMarked;
