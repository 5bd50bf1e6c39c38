/** Answers' bodies as they are read: bounded, and copied where they are to be kept. */
@NullMarked
package io.logdawg.source.http.body;

import org.jspecify.annotations.NullMarked;
