/** The ways to the pages of repositories and credentials, and what both share. */
@NullMarked
@NamedInterface("ui")
package io.logdawg.codebases.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
