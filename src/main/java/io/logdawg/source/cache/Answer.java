package io.logdawg.source.cache;

import io.logdawg.source.Blame;
import io.logdawg.source.Commit;
import io.logdawg.source.CommitChanges;
import io.logdawg.source.FileList;
import io.logdawg.source.SourceFile;
import java.util.List;

/** Something that was read at a commit. */
sealed interface Answer {

  record Listed(FileList files) implements Answer {}

  record Text(SourceFile file) implements Answer {}

  /** There is nothing to read under this path: absent, a folder, binary or too large. */
  record NoText() implements Answer {}

  /** The file's content is in Git LFS; here is only a pointer to it. */
  record LargeFilePointer() implements Answer {}

  record Blamed(Blame blame) implements Answer {}

  record Commits(List<Commit> commits) implements Answer {}

  record Changed(CommitChanges changes) implements Answer {}
}
