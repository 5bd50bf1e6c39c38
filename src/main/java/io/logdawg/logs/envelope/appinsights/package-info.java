/** Exceptions and traces as Azure's Application Insights keeps them. */
@NullMarked
package io.logdawg.logs.envelope.appinsights;

import org.jspecify.annotations.NullMarked;
