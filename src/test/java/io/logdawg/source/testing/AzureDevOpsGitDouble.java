package io.logdawg.source.testing;

import io.logdawg.source.testing.AzureDevOpsDouble.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/** The calls that reading a repository needs. Commits in lists are short, as the provider's are. */
final class AzureDevOpsGitDouble {

  private static final String VERSION = "searchCriteria.itemVersion.version";

  private final Repository repository;
  private final GitReading git;

  AzureDevOpsGitDouble(Repository repository) {
    this.repository = repository;
    this.git = new GitReading(repository);
  }

  Map<String, Object> json(String tail, Map<String, String> query) throws IOException {
    if (tail.isEmpty()) {
      return repositoryJson();
    }
    if (tail.equals("/diffs/commits")) {
      return diffs(query.get("baseVersion"), query.get("targetVersion"));
    }
    if (tail.equals("/commits")) {
      return commits(query);
    }
    String[] parts = tail.substring(1).split("/");
    return switch (parts[0] + (parts.length > 2 ? "/" + parts[2] : "")) {
      case "trees" -> tree(parts[1]);
      case "commits" -> whole(version("commit", parts[1]));
      case "commits/changes" -> changes(version("commit", parts[1]), query);
      default -> throw new Refused("VSS: The controller for path was not found.");
    };
  }

  byte[] item(Map<String, String> query) throws IOException {
    RevCommit commit =
        version(query.get("versionDescriptor.versionType"), query.get("versionDescriptor.version"));
    try (TreeWalk walk =
        TreeWalk.forPath(repository, query.get("path").substring(1), commit.getTree())) {
      if (walk == null) {
        throw new Refused("TF401174: The item could not be found, do not echo this.");
      }
      return repository.open(walk.getObjectId(0)).getBytes();
    }
  }

  private Map<String, Object> repositoryJson() throws IOException {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", "5febef5a-833d-4e14-b9c0-14cb638f91e6");
    json.put("name", "shop");
    json.put("project", Map.of("name", "My Project", "visibility", "private"));
    if (git.find("HEAD").isPresent()) {
      json.put("defaultBranch", "refs/heads/main");
    }
    return json;
  }

  private Map<String, Object> tree(String id) throws IOException {
    List<Map<String, Object>> entries = new ArrayList<>();
    try (TreeWalk walk = new TreeWalk(repository);
        RevWalk trees = new RevWalk(repository)) {
      walk.addTree(trees.parseTree(ObjectId.fromString(id)));
      while (walk.next()) {
        boolean folder = walk.isSubtree();
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("objectId", walk.getObjectId(0).name());
        entry.put("relativePath", walk.getPathString());
        entry.put("mode", walk.getFileMode(0).toString());
        int type = walk.getFileMode(0).getObjectType();
        boolean blob = type == Constants.OBJ_BLOB;
        entry.put("gitObjectType", Constants.typeString(type));
        entry.put("size", blob ? repository.open(walk.getObjectId(0)).getSize() : 0);
        entries.add(entry);
        if (folder) {
          walk.enterSubtree();
        }
      }
    }
    return Map.of("objectId", id, "treeEntries", entries);
  }

  private Map<String, Object> commits(Map<String, String> query) throws IOException {
    int limit = Integer.parseInt(query.getOrDefault("searchCriteria.$top", "100"));
    boolean named = query.containsKey(VERSION);
    RevCommit from =
        named
            ? version(query.get("searchCriteria.itemVersion.versionType"), query.get(VERSION))
            : version("branch", "main");
    String path = query.getOrDefault("searchCriteria.itemPath", "/").substring(1);
    String least = query.getOrDefault("searchCriteria.fromCommitId", "");
    String most = query.getOrDefault("searchCriteria.toCommitId", "g");
    List<Map<String, Object>> found =
        git.log(from, path.isEmpty() ? null : path, Integer.MAX_VALUE).stream()
            .filter(commit -> commit.name().compareTo(least) >= 0)
            .filter(commit -> commit.name().compareTo(most) <= 0)
            .limit(limit)
            .map(AzureDevOpsGitDouble::listed)
            .toList();
    return Map.of("count", found.size(), "value", found);
  }

  /** Full ids only. */
  private RevCommit version(String type, String name) throws IOException {
    String ref =
        switch (type) {
          case "branch" -> "refs/heads/" + name;
          case "tag" -> "refs/tags/" + name;
          default -> ObjectId.isId(name) ? name : "none";
        };
    return git.commit(
        git.find(ref)
            .orElseThrow(() -> new Refused("TF401175: The version could not be resolved.")));
  }

  private static Map<String, Object> listed(RevCommit commit) {
    Map<String, Object> json = new LinkedHashMap<>();
    String message = commit.getFullMessage();
    String subject = message.lines().findFirst().orElse("");
    json.put("commitId", commit.name());
    json.put("author", person(commit.getAuthorIdent()));
    json.put("committer", person(commit.getCommitterIdent()));
    json.put("comment", subject);
    if (!subject.equals(message)) {
      json.put("commentTruncated", true);
    }
    return json;
  }

  private static Map<String, Object> whole(RevCommit commit) {
    Map<String, Object> json = listed(commit);
    json.remove("commentTruncated");
    json.put("comment", commit.getFullMessage());
    json.put("treeId", commit.getTree().name());
    json.put("parents", Stream.of(commit.getParents()).map(RevCommit::name).toList());
    return json;
  }

  private static Map<String, String> person(PersonIdent person) {
    return Map.of(
        "name", person.getName(),
        "email", person.getEmailAddress(),
        "date", person.getWhenAsInstant().toString());
  }

  private Map<String, Object> changes(RevCommit commit, Map<String, String> query)
      throws IOException {
    List<Map<String, Object>> changes = new ArrayList<>();
    changes.add(change("/src", "tree", "edit"));
    try (DiffFormatter formatter = new DiffFormatter(new ByteArrayOutputStream())) {
      formatter.setRepository(repository);
      formatter.setDetectRenames(true);
      RevCommit parent = commit.getParentCount() == 0 ? null : git.commit(commit.getParent(0));
      for (DiffEntry entry :
          formatter.scan(parent == null ? null : parent.getTree(), commit.getTree())) {
        changes.addAll(changesOf(entry));
      }
    }
    int top = Integer.parseInt(query.getOrDefault("top", "100"));
    return Map.of("changes", changes.stream().limit(top).toList());
  }

  /** A rename is listed at its new place and, as a kind of deletion, at its old one. */
  private static List<Map<String, Object>> changesOf(DiffEntry entry) {
    return switch (entry.getChangeType()) {
      case ADD, COPY -> List.of(made(entry, "add"));
      case MODIFY -> List.of(made(entry, "edit"));
      case DELETE -> List.of(change("/" + entry.getOldPath(), "blob", "delete"));
      case RENAME -> {
        Map<String, Object> renamed = made(entry, "edit, rename");
        renamed.put("sourceServerItem", "/" + entry.getOldPath());
        yield List.of(renamed, change("/" + entry.getOldPath(), "blob", "delete, sourceRename"));
      }
    };
  }

  private Map<String, Object> diffs(String from, String to) throws IOException {
    Compared compared =
        Compared.of(repository, from, to)
            .orElseThrow(() -> new Refused("TF401175: The version could not be resolved."));
    List<Map<String, Object>> changes = new ArrayList<>();
    for (DiffEntry entry : compared.files()) {
      changes.addAll(changesOf(entry));
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("allChangesIncluded", true);
    json.put("commonCommit", compared.base() == null ? null : compared.base().name());
    json.put("aheadCount", compared.ahead().size());
    json.put("behindCount", compared.behind().size());
    json.put("changes", changes);
    return json;
  }

  private static Map<String, Object> made(DiffEntry entry, String type) {
    Map<String, Object> change = change("/" + entry.getNewPath(), "blob", type);
    change.put(
        "item",
        Map.of(
            "path",
            "/" + entry.getNewPath(),
            "gitObjectType",
            "blob",
            "objectId",
            entry.getNewId().name()));
    return change;
  }

  private static Map<String, Object> change(String path, String objectType, String type) {
    Map<String, Object> change = new LinkedHashMap<>();
    change.put("item", Map.of("path", path, "gitObjectType", objectType));
    change.put("changeType", type);
    return change;
  }
}
