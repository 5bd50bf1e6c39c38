/** Work items of projects at Azure DevOps. */
@NullMarked
package io.logdawg.source.azuredevops.work;

import org.jspecify.annotations.NullMarked;
