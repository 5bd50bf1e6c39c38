package io.logdawg.source.github;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.logdawg.source.CommitId;
import io.logdawg.source.LineRange;
import io.logdawg.source.SourceLinks;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * Pages as GitHub lays them out; {@code plain=1} would be needed for lines of Markdown, and is
 * left.
 */
record GitHubLinks(URI repository, CommitId at) implements SourceLinks {

  @Override
  public Optional<URI> file(String path, @Nullable LineRange lines) {
    String fragment =
        lines == null
            ? ""
            : lines.start() == lines.end()
                ? "#L" + lines.start()
                : "#L" + lines.start() + "-L" + lines.end();
    String encoded = UriUtils.encodePath(path, UTF_8);
    return Optional.of(URI.create(repository + "/blob/" + at + "/" + encoded + fragment));
  }

  @Override
  public Optional<URI> commit(CommitId commit) {
    return Optional.of(URI.create(repository + "/commit/" + commit));
  }
}
