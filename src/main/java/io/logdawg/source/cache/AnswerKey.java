package io.logdawg.source.cache;

import io.logdawg.source.CommitId;
import io.logdawg.source.LineRange;
import io.logdawg.tenancy.TenantId;
import java.util.List;
import java.util.UUID;

/** Whose answer, and to which question. */
record AnswerKey(TenantId organization, UUID repository, Question question) {

  sealed interface Question {

    record Files(CommitId at) implements Question {}

    record Text(CommitId at, String path) implements Question {}

    record BlobText(String blobId) implements Question {}

    record Blame(CommitId at, String path, List<LineRange> lines) implements Question {}

    record History(CommitId at, String path, int limit) implements Question {}

    record Recent(CommitId at, int limit) implements Question {}

    record Changes(CommitId commit) implements Question {}
  }
}
