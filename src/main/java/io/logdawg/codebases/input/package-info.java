/** Checks what people and programs fill in, and answers for what the database refuses of it. */
@NullMarked
package io.logdawg.codebases.input;

import org.jspecify.annotations.NullMarked;
