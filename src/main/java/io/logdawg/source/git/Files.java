package io.logdawg.source.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.logdawg.source.FileList;
import io.logdawg.source.FileList.FileEntry;
import io.logdawg.source.SourceFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/** The files of one commit; symbolic links and submodules are none. */
record Files(Repository repository, ObjectId commit) {

  private static final int MOST_FILES = 200_000;

  FileList list() throws IOException {
    List<FileEntry> files = new ArrayList<>();
    List<String> links = new ArrayList<>();
    List<String> submodules = new ArrayList<>();
    try (ObjectReader reader = repository.newObjectReader();
        RevWalk commits = new RevWalk(reader);
        TreeWalk walk = new TreeWalk(repository, reader)) {
      walk.addTree(commits.parseTree(commit));
      walk.setRecursive(true);
      while (walk.next()) {
        if (files.size() == MOST_FILES) {
          return new FileList(files, false, links, submodules);
        }
        if (FileMode.SYMLINK.equals(walk.getRawMode(0))) {
          links.add(walk.getPathString());
        } else if (FileMode.GITLINK.equals(walk.getRawMode(0))) {
          submodules.add(walk.getPathString());
        } else if (isFile(walk)) {
          ObjectId blob = walk.getObjectId(0);
          long size = reader.getObjectSize(blob, Constants.OBJ_BLOB);
          files.add(new FileEntry(walk.getPathString(), blob.name(), size));
        }
      }
    }
    return new FileList(files, true, links, submodules);
  }

  Optional<SourceFile> read(String path) throws IOException {
    try (ObjectReader reader = repository.newObjectReader();
        RevWalk commits = new RevWalk(reader);
        TreeWalk walk = TreeWalk.forPath(reader, path, commits.parseTree(commit))) {
      if (walk == null || !isFile(walk)) {
        return Optional.empty();
      }
      ObjectId blob = walk.getObjectId(0);
      ObjectLoader content = reader.open(blob, Constants.OBJ_BLOB);
      if (content.getSize() > SourceFile.LARGEST) {
        return Optional.empty();
      }
      byte[] bytes = content.getCachedBytes(SourceFile.LARGEST);
      return RawText.isBinary(bytes, bytes.length, true)
          ? Optional.empty()
          : Optional.of(new SourceFile(path, blob.name(), bytes.length, new String(bytes, UTF_8)));
    }
  }

  private static boolean isFile(TreeWalk walk) {
    return FileMode.REGULAR_FILE.equals(walk.getRawMode(0))
        || FileMode.EXECUTABLE_FILE.equals(walk.getRawMode(0));
  }
}
