/** Azure DevOps Services and Server, over their Git REST interface. */
@NullMarked
package io.logdawg.source.azuredevops;

import org.jspecify.annotations.NullMarked;
