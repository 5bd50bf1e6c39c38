package io.logdawg.codebases;

import io.logdawg.source.RepositoryAddress;
import org.jspecify.annotations.Nullable;

/**
 * What a provider answered about a repository that is to be connected.
 *
 * @param headCommit absent while it is empty
 */
public record RepositoryCheck(
    RepositoryAddress address,
    String defaultBranch,
    @Nullable String headCommit,
    boolean isPrivate,
    boolean archived) {}
