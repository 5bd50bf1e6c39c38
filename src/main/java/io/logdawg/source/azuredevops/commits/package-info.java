/**
 * Commits of Azure DevOps: one by its name, those that touched a path, what each changed, and how
 * two compare.
 */
@NullMarked
package io.logdawg.source.azuredevops.commits;

import org.jspecify.annotations.NullMarked;
