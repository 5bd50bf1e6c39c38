/** The pages of signing in and of API keys. */
@NullMarked
package io.logdawg.security.ui;

import org.jspecify.annotations.NullMarked;
