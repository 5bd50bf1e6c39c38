package io.logdawg.logs.files;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.logs.text.LogText;
import java.util.List;

/** From files as they are sent to the text of one log. */
public final class LogFiles {

  /** Of a file as it is sent and of all that it unpacks to: UTF-16 takes two bytes a letter. */
  public static final int LIMIT_BYTES = 2_000_000;

  private LogFiles() {}

  /**
   * What a file holds; its content tells whether it is packed, not its name.
   *
   * @param files never empty
   * @param leftOut what of an archive is not among them and why, in sentences
   */
  public record Unpacked(List<LogFile> files, List<String> leftOut) {

    public Unpacked {
      files = List.copyOf(files);
      leftOut = List.copyOf(leftOut);
    }
  }

  /**
   * Takes memory and time for {@link #LIMIT_BYTES} at most, whatever the archive says of itself.
   *
   * @throws FailureException TooLarge or Invalid, with the file's name as the field
   */
  public static Unpacked unpack(String name, byte[] bytes) {
    String shown = LogFile.shown(name);
    if (bytes.length > LIMIT_BYTES) {
      throw new FailureException(new Failure.TooLarge(shown, LIMIT_BYTES));
    }
    return switch (Packing.of(bytes)) {
      case NONE -> new Unpacked(List.of(text(shown, bytes)), List.of());
      case ZIP -> new ZipFiles(shown).unpack(bytes);
      case GZIP -> new Unpacked(List.of(GzipFile.unpack(shown, bytes)), List.of());
      case OTHER ->
          throw invalid(shown, "is packed in a way that is not read here: send .zip, .gz or text");
    };
  }

  /** One file alone is its text; before each of several stands its {@link FileHead}. */
  public static String join(List<LogFile> files) {
    if (files.size() == 1) {
      return files.getFirst().text();
    }
    StringBuilder joined = new StringBuilder();
    for (LogFile file : files) {
      if (!joined.isEmpty()) {
        joined.append(joined.charAt(joined.length() - 1) == '\n' ? "\n" : "\n\n");
      }
      joined.append(FileHead.of(file.name())).append('\n').append(file.text());
    }
    return joined.toString();
  }

  private static LogFile text(String name, byte[] bytes) {
    String text = Encodings.decode(bytes);
    if (LogText.isBinary(text)) {
      throw invalid(name, "is not a text");
    }
    return new LogFile(name, text);
  }

  static FailureException invalid(String name, String reason) {
    return new FailureException(new Failure.Invalid(name, reason));
  }
}
