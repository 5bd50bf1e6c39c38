package io.logdawg.localisation;

import io.logdawg.logs.ParsedLog;
import io.logdawg.source.SourceTree;

/** Ranks the files and commits of a repository by how likely they brought about a log's failure. */
public interface Localiser {

  /**
   * Reads only what it needs of the tree.
   *
   * @throws io.logdawg.base.FailureException what the tree throws; nothing of its own
   */
  Suspects rank(ParsedLog log, SourceTree tree, PathMappings mappings);
}
