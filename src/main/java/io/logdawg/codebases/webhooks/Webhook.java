package io.logdawg.codebases.webhooks;

import io.logdawg.codebases.RepositoryId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A repository's webhook as it is set.
 *
 * @param secretSince when its secret was made; absent while it has none and takes no deliveries
 * @param rediagnoses whether reports that a push touches are diagnosed anew at its commit
 */
public record Webhook(
    RepositoryId repository, @Nullable Instant secretSince, boolean rediagnoses) {}
