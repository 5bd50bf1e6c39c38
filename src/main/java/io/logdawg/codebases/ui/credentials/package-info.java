/** The page of credentials. */
@NullMarked
package io.logdawg.codebases.ui.credentials;

import org.jspecify.annotations.NullMarked;
