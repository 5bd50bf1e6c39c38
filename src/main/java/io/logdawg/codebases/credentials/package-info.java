/**
 * What opens repositories at their providers, kept sealed: {@link
 * io.logdawg.codebases.credentials.Credentials}. Other rooms see credentials as people do; the
 * opened secret stays in this one.
 */
@NullMarked
package io.logdawg.codebases.credentials;

import org.jspecify.annotations.NullMarked;
