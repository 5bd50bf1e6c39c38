package io.logdawg.source.azuredevops;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.logdawg.source.CommitId;
import io.logdawg.source.LineRange;
import io.logdawg.source.SourceLinks;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** Pages as Azure DevOps addresses them: lines as a selection that ends where the next begins. */
record AzureDevOpsLinks(URI repository, CommitId at) implements SourceLinks {

  @Override
  public Optional<URI> file(String path, @Nullable LineRange lines) {
    String selection =
        lines == null
            ? ""
            : "&line=%d&lineEnd=%d&lineStartColumn=1&lineEndColumn=1&lineStyle=plain"
                .formatted(lines.start(), lines.end() + 1);
    String encoded = UriUtils.encodeQueryParam("/" + path, UTF_8).replace("+", "%2B");
    return Optional.of(
        URI.create(repository + "?path=" + encoded + "&version=GC" + at + selection));
  }

  @Override
  public Optional<URI> commit(CommitId commit) {
    return Optional.of(URI.create(repository + "/commit/" + commit));
  }
}
