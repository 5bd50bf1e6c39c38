package io.logdawg.localisation.bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * One line of a file of cases.
 *
 * @param repo owner/name
 * @param commit the one that has the bug
 * @param changedFiles what its fix changed: the answer
 * @param kind crash or assertion
 * @param commits those known to have brought the bug, if any are
 * @param language of the project; Java where it is not said
 */
record KnownBug(
    String id,
    String repo,
    String commit,
    String log,
    @JsonProperty("changed_files") List<String> changedFiles,
    String kind,
    @Nullable List<String> commits,
    @Nullable String language) {

  /** Under which it is counted: the language, or the project where all are of one language. */
  String group() {
    return language == null ? project() : language;
  }

  String project() {
    return id.substring(0, id.lastIndexOf('-'));
  }

  /** In a folder named as the pattern says, with {owner} and {name} for the repository's. */
  Repository repository(String pattern) throws IOException {
    String[] names = repo.split("/");
    Path folder = Path.of(pattern.replace("{owner}", names[0]).replace("{name}", names[1]));
    return new FileRepositoryBuilder()
        .setGitDir(folder.toFile())
        .setBare()
        .setMustExist(true)
        .build();
  }
}
