package io.logdawg.localisation.code;

import io.logdawg.localisation.files.FileIndex;
import io.logdawg.source.SourceFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Chooses who reads a file, by its extension. */
@Component
public final class CodeReaders {

  /** Beyond it a file is generated or packed; only its lines are then of use, in characters. */
  private static final int MAX_READ = 600_000;

  private final Map<String, CodeReader> byExtension = new HashMap<>();

  public CodeReaders(List<CodeReader> readers) {
    for (CodeReader reader : readers) {
      reader.extensions().forEach(extension -> byExtension.put(extension, reader));
    }
  }

  public Code read(SourceFile file) {
    CodeReader reader = byExtension.get(FileIndex.extension(file.path()));
    return reader == null || file.text().length() > MAX_READ ? Code.plain(file) : reader.read(file);
  }
}
