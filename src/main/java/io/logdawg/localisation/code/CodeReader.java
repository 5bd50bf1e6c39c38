package io.logdawg.localisation.code;

import io.logdawg.source.SourceFile;
import java.util.Set;

/** Reads the files of a family of languages. */
public interface CodeReader {

  /** Of file names, lower case, without the dot. */
  Set<String> extensions();

  Code read(SourceFile file);
}
