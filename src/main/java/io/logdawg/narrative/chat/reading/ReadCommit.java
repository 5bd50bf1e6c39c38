package io.logdawg.narrative.chat.reading;

import io.logdawg.source.Commit;
import io.logdawg.source.CommitChanges;
import io.logdawg.source.CommitChanges.FileChange;
import java.util.Locale;

/** What a commit changed. */
public final class ReadCommit implements Tool {

  private static final int LONGEST = 20_000;

  @Override
  public String name() {
    return "read_commit";
  }

  @Override
  public String description() {
    return "Message and changes of a commit that was named before, or of one file in it.";
  }

  @Override
  public String properties() {
    return """
    "commit": {"type": "string"}, "path": {"type": "string"}\
    """;
  }

  @Override
  public String call(Arguments arguments, Material material) {
    var commit = material.commit(arguments.text("commit"));
    if (commit.isEmpty()) {
      return "No commit of that name was shown before.";
    }
    CommitChanges changes = material.tree().changes(commit.get().id());
    return material.show(commit.get(), text(commit.get(), changes, arguments.text("path")));
  }

  private static String text(Commit commit, CommitChanges changes, String path) {
    StringBuilder text = new StringBuilder(commit.message().strip()).append("\n\n");
    for (FileChange file : changes.files()) {
      text.append(file.kind().name().toLowerCase(Locale.ROOT))
          .append(' ')
          .append(file.path())
          .append('\n');
      if (file.patch() != null && file.path().startsWith(path) && text.length() < LONGEST) {
        text.append(file.patch()).append('\n');
      }
    }
    if (text.length() > LONGEST) {
      text.setLength(LONGEST);
      text.append("\nThere is more: name a path.");
    }
    return text.toString();
  }
}
