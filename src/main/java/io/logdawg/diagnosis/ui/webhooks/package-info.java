/** What a repository's page says of pushes: the webhook, and what it delivered last. */
@NullMarked
package io.logdawg.diagnosis.ui.webhooks;

import org.jspecify.annotations.NullMarked;
