package io.logdawg.notifications;

import io.logdawg.codebases.RepositoryId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where to tell, as people may see it: never the whole address, never the secret.
 *
 * @param target a host, or e-mail addresses with commas between them
 * @param leastConfidence in percent; a less certain report is not told
 * @param everyRepository or those in {@code repositories} alone
 * @param failingSince when what was told first did not get through, if nothing has since
 * @param problem why, in a sentence
 * @param waiting how many deliveries are to be tried still
 */
public record Channel(
    ChannelId id,
    String name,
    ChannelKind kind,
    String target,
    List<Event> events,
    int leastConfidence,
    boolean everyRepository,
    List<RepositoryId> repositories,
    @Nullable Instant failingSince,
    @Nullable String problem,
    int waiting,
    Instant createdAt) {}
