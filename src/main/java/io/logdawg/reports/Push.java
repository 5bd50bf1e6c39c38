package io.logdawg.reports;

import org.jspecify.annotations.Nullable;

/**
 * What a report of a push is about.
 *
 * @param before the branch's head until then; absent where the branch is new
 * @param after its head since; absent where the provider did not say
 */
public record Push(String branch, @Nullable String before, @Nullable String after) {}
