package io.logdawg.reports.notes;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Plain text that somebody wrote on a report.
 *
 * @param author the member; absent where it was no member, or one who is gone
 * @param authorName as it was when it was written
 * @param text of 1 to 4,000 characters
 */
public record Note(
    NoteId id,
    @Nullable UUID author,
    String authorName,
    String text,
    Instant createdAt,
    @Nullable Instant editedAt) {

  public boolean isBy(@Nullable UUID member) {
    return author != null && author.equals(member);
  }
}
