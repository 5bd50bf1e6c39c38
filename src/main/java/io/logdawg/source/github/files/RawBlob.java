package io.logdawg.source.github.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.logdawg.source.SourceFile;
import io.logdawg.source.github.client.GitHubClient;
import java.util.Optional;
import org.eclipse.jgit.diff.RawText;

/**
 * A file's bytes as they are, which the interfaces that answer JSON do not have for large ones.
 *
 * @see <a href="https://docs.github.com/en/rest/git/blobs#get-a-blob">blobs up to 100 MB</a>
 */
public final class RawBlob {

  private RawBlob() {}

  /** Empty where it is binary. */
  public static Optional<SourceFile> text(GitHubClient client, String path, String blobId) {
    byte[] bytes =
        client.get(
            client.at("/git/blobs/" + blobId),
            "application/vnd.github.raw+json",
            SourceFile.LARGEST,
            answer -> answer.body().readAllBytes());
    return RawText.isBinary(bytes, bytes.length, true)
        ? Optional.empty()
        : Optional.of(new SourceFile(path, blobId, bytes.length, new String(bytes, UTF_8)));
  }
}
