/** How Azure DevOps is spoken to: its addresses, its requests, and what its refusals mean. */
@NullMarked
package io.logdawg.source.azuredevops.client;

import org.jspecify.annotations.NullMarked;
