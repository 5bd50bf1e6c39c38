package io.logdawg.source.git.fetching;

import io.logdawg.source.RefName;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.transport.FetchConnection;
import org.eclipse.jgit.transport.RefSpec;

/** The refs that a remote says it has. */
public record AdvertisedRefs(Map<String, Ref> refs) {

  private static final List<String> USUAL_NAMES = List.of("refs/heads/main", "refs/heads/master");

  static AdvertisedRefs of(FetchConnection connection) {
    return new AdvertisedRefs(connection.getRefsMap());
  }

  /** What to ask a remote for that can list in part: the fewer, the shorter the answer. */
  static Collection<RefSpec> wanted(Optional<RefName> ref) {
    Stream<String> names =
        ref.filter(name -> !name.mayBeId())
            .map(name -> Stream.of(name.asBranch(), name.asTag()))
            .orElseGet(() ->
                ref.isPresent()
                    ? Stream.of(Constants.R_HEADS + "*", Constants.R_TAGS + "*")
                    : Stream.of(Constants.R_HEADS + "*"));
    return Stream.concat(Stream.of(Constants.HEAD), names)
        .distinct()
        .map(name -> new RefSpec(name + ":" + name))
        .toList();
  }

  public boolean isEmpty() {
    return refs.isEmpty();
  }

  /** The default branch; where the remote does not name it, the one that {@code HEAD} equals. */
  public Optional<Ref> defaultBranch() {
    Ref head = refs.get(Constants.HEAD);
    if (head != null && head.isSymbolic()) {
      return Optional.ofNullable(refs.get(head.getTarget().getName())).or(() -> Optional.of(head));
    }
    return USUAL_NAMES.stream()
        .flatMap(name -> Stream.ofNullable(refs.get(name)))
        .filter(ref -> head == null || same(ref, head))
        .findFirst()
        .or(() -> branches().filter(ref -> head != null && same(ref, head)).findFirst())
        .or(() -> Optional.ofNullable(head));
  }

  /** A branch or tag of that name; branches first. */
  public Optional<Ref> named(RefName name) {
    return Stream.of(name.asBranch(), name.asTag())
        .flatMap(full -> Stream.ofNullable(refs.get(full)))
        .findFirst();
  }

  public Stream<Ref> branchesAndTags() {
    return refs.values().stream().filter(ref -> ref.getName().startsWith(Constants.R_REFS));
  }

  private Stream<Ref> branches() {
    return refs.values().stream().filter(ref -> ref.getName().startsWith(Constants.R_HEADS));
  }

  /** A ref that is advertised has an id. */
  public static ObjectId idOf(Ref ref) {
    return Objects.requireNonNull(ref.getObjectId());
  }

  private static boolean same(Ref ref, Ref head) {
    return idOf(ref).equals(idOf(head));
  }
}
