package io.logdawg.source.git;

import io.logdawg.base.Failure.RepositoryEmpty;
import io.logdawg.base.FailureException;
import io.logdawg.source.CommitId;
import io.logdawg.source.Comparison;
import io.logdawg.source.GitRepository;
import io.logdawg.source.RefName;
import io.logdawg.source.SourceTree;
import io.logdawg.source.SourceUsage;
import io.logdawg.source.git.fetching.AdvertisedRefs;
import io.logdawg.source.git.fetching.Fetch;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.AbbreviatedObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/** Fetches what a ref needs, then reads it in memory: blame, history and files cost no request. */
final class PlainGitRepository implements GitRepository {

  private final Fetch fetch;
  private final Repository local;
  private final SourceUsage usage;
  private final String name;

  PlainGitRepository(Fetch fetch, SourceUsage usage, String name) {
    this.fetch = fetch;
    this.local = fetch.local();
    this.usage = usage;
    this.name = name;
  }

  @Override
  public RepositoryInfo describe() {
    return fetch.listing(
        Optional.empty(),
        refs -> {
          Optional<Ref> head = refs.defaultBranch();
          return new RepositoryInfo(
              head.flatMap(PlainGitRepository::branch).orElse("main"),
              head.map(ref -> Commits.id(AdvertisedRefs.idOf(ref))).orElse(null),
              false,
              false);
        });
  }

  @Override
  public SourceTree resolve(@Nullable String ref) {
    Optional<RefName> wanted = RefName.of(ref);
    return fetch.fetching(wanted, refs -> choose(refs, wanted), (refs, _) -> tree(refs, wanted));
  }

  @Override
  public Optional<Comparison> compare(CommitId before, CommitId after) {
    try {
      return Comparisons.of(local, before, after);
    } catch (IOException e) {
      throw Fetch.broken(e);
    }
  }

  /** What must be here to resolve the ref: one ref, or for an id everything. */
  private List<Ref> choose(AdvertisedRefs refs, Optional<RefName> wanted) {
    if (refs.isEmpty()) {
      throw new FailureException(new RepositoryEmpty(name));
    }
    if (wanted.isEmpty()) {
      return List.of(refs.defaultBranch().orElseThrow(this::empty));
    }
    RefName ref = wanted.get();
    Optional<Ref> named = refs.named(ref);
    if (named.isPresent()) {
      return List.of(named.get());
    }
    if (!ref.mayBeId()) {
      throw ref.missing();
    }
    return refs.branchesAndTags().toList();
  }

  private SourceTree tree(AdvertisedRefs refs, Optional<RefName> wanted) throws IOException {
    Optional<Ref> ref = wanted.isEmpty() ? refs.defaultBranch() : refs.named(wanted.get());
    try (RevWalk walk = new RevWalk(local)) {
      ObjectId id =
          ref.isPresent()
              ? AdvertisedRefs.idOf(ref.get())
              : wanted.map(this::byId).orElseThrow(this::empty);
      RevCommit commit = walk.parseCommit(id);
      return new PlainGitTree(
          local, Commits.of(commit), ref.flatMap(PlainGitRepository::branch), usage);
    }
  }

  private ObjectId byId(RefName id) {
    try (ObjectReader reader = local.newObjectReader()) {
      List<ObjectId> commits =
          reader.resolve(AbbreviatedObjectId.fromString(id.value())).stream()
              .filter(found -> isCommit(reader, found))
              .toList();
      if (commits.size() != 1) {
        throw id.missing();
      }
      return commits.getFirst();
    } catch (IOException e) {
      throw Fetch.broken(e);
    }
  }

  private static boolean isCommit(ObjectReader reader, ObjectId id) {
    try {
      return reader.open(id).getType() == Constants.OBJ_COMMIT;
    } catch (IOException e) {
      throw Fetch.broken(e);
    }
  }

  private static Optional<String> branch(Ref ref) {
    return Optional.of(ref.getName())
        .filter(full -> full.startsWith(Constants.R_HEADS))
        .map(full -> full.substring(Constants.R_HEADS.length()));
  }

  private FailureException empty() {
    return new FailureException(new RepositoryEmpty(name));
  }
}
