/** What secrets look like, as data: {@link io.logdawg.redaction.rules.SecretRules}. */
@NullMarked
package io.logdawg.redaction.rules;

import org.jspecify.annotations.NullMarked;
