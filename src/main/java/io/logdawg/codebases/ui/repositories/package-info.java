/** The pages of repositories, and the ways to them. */
@NullMarked
@NamedInterface("ui")
package io.logdawg.codebases.ui.repositories;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
