package io.logdawg.source.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.logdawg.source.testing.GitHubDouble.RestAnswer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/** The REST calls that reading a repository needs. */
final class GitHubRestDouble {

  int treeLimit = 100_000;
  volatile boolean archived;

  private static final String ROOT =
      "/api/v3/repos/" + GitHubDouble.OWNER + "/" + GitHubDouble.NAME;

  /** Where a repository is found whatever its name. */
  static final String BY_ID = "/api/v3/repositories/1296269";

  /** Of a commit's changes GitHub lists so many a page. */
  private static final int FILES = 300;

  private final Repository repository;
  private final GitReading git;
  private final Map<ObjectId, Long> sizes = new ConcurrentHashMap<>();

  GitHubRestDouble(Repository repository) {
    this.repository = repository;
    this.git = new GitReading(repository);
  }

  RestAnswer get(URI uri, boolean raw) throws IOException {
    String path =
        uri.getPath().startsWith(BY_ID)
            ? ROOT + uri.getPath().substring(BY_ID.length())
            : uri.getPath();
    Map<String, String> query = query(uri.getRawQuery());
    if (path.equals(ROOT)) {
      return RestAnswer.json(repositoryJson());
    }
    if (!path.startsWith(ROOT + "/")) {
      return RestAnswer.status(404);
    }
    String tail = path.substring(ROOT.length());
    if (tail.startsWith("/git/trees/")) {
      return tree(tail.substring("/git/trees/".length()), query.containsKey("recursive"));
    }
    if (tail.startsWith("/git/blobs/") && raw) {
      byte[] body = repository.open(ObjectId.fromString(tail.substring(11))).getBytes();
      return new RestAnswer(200, "application/vnd.github.raw+json; charset=utf-8", body);
    }
    if (tail.equals("/commits")) {
      return commits(query);
    }
    if (tail.startsWith("/compare/")) {
      String[] ends = tail.substring("/compare/".length()).split("\\.\\.\\.", 2);
      return compare(ends[0], ends[1]);
    }
    if (tail.startsWith("/commits/")) {
      return commit(tail.substring("/commits/".length()));
    }
    if (tail.startsWith("/contents/")) {
      return contents(tail.substring("/contents/".length()), query.get("ref"));
    }
    return RestAnswer.status(404);
  }

  private Map<String, Object> repositoryJson() {
    return Map.of(
        "name",
        GitHubDouble.NAME,
        "full_name",
        GitHubDouble.OWNER + "/" + GitHubDouble.NAME,
        "owner",
        Map.of("login", GitHubDouble.OWNER),
        "default_branch",
        "main",
        "private",
        false,
        "archived",
        archived);
  }

  private long size(ObjectId blob) throws IOException {
    Long known = sizes.get(blob);
    if (known == null) {
      known = repository.open(blob).getSize();
      sizes.put(blob, known);
    }
    return known;
  }

  private RestAnswer tree(String treeish, boolean recursive) throws IOException {
    List<Map<String, Object>> entries = new ArrayList<>();
    try (RevWalk commits = new RevWalk(repository);
        TreeWalk walk = new TreeWalk(repository)) {
      walk.addTree(commits.parseTree(ObjectId.fromString(treeish)));
      while (walk.next()) {
        entries.add(entry(walk));
        if (walk.isSubtree() && recursive) {
          walk.enterSubtree();
        }
      }
    }
    boolean truncated = entries.size() > treeLimit;
    return RestAnswer.json(
        Map.of(
            "sha", treeish,
            "tree", truncated ? entries.subList(0, treeLimit) : entries,
            "truncated", truncated));
  }

  private Map<String, Object> entry(TreeWalk walk) throws IOException {
    FileMode mode = walk.getFileMode();
    ObjectId id = walk.getObjectId(0);
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("path", walk.getPathString());
    entry.put("mode", FileMode.TREE.equals(mode) ? "040000" : mode.toString());
    entry.put("type", Constants.typeString(mode.getObjectType()));
    entry.put("sha", id.name());
    if (mode.getObjectType() == Constants.OBJ_BLOB) {
      entry.put("size", size(id));
    }
    return entry;
  }

  /** GitHub answers 409 where there is no commit yet, and 422 for an id that is none. */
  private RestAnswer commit(String ref) throws IOException {
    if (git.find("HEAD").isEmpty()) {
      return RestAnswer.status(409);
    }
    ObjectId id = git.find(ref).orElse(null);
    if (id == null) {
      return RestAnswer.status(ref.matches("[0-9a-f]{7,40}") ? 422 : 404);
    }
    RevCommit commit = git.commit(id);
    Map<String, Object> json = commitJson(commit);
    json.put("files", files(commit));
    return RestAnswer.json(json);
  }

  private RestAnswer commits(Map<String, String> query) throws IOException {
    ObjectId from = git.find(query.get("sha")).orElseThrow();
    int limit = Integer.parseInt(query.getOrDefault("per_page", "30"));
    return RestAnswer.json(
        git.log(from, query.get("path"), limit).stream()
            .map(GitHubRestDouble::commitJson)
            .toList());
  }

  /** Without paging the newest 250 commits, oldest first, and 300 files. */
  private RestAnswer compare(String from, String to) throws IOException {
    Compared compared = Compared.of(repository, from, to).orElse(null);
    if (compared == null) {
      return RestAnswer.status(404);
    }
    List<RevCommit> ahead = compared.ahead();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("status", compared.behind().isEmpty() ? "ahead" : "diverged");
    json.put("ahead_by", ahead.size());
    json.put("behind_by", compared.behind().size());
    json.put("total_commits", ahead.size());
    json.put(
        "commits",
        ahead.subList(Math.max(0, ahead.size() - 250), ahead.size()).stream()
            .map(GitHubRestDouble::commitJson)
            .toList());
    json.put(
        "files", compared.files().stream().limit(FILES).map(entry -> file(entry, "")).toList());
    return RestAnswer.json(json);
  }

  private RestAnswer contents(String path, String ref) throws IOException {
    ObjectId id = repository.resolve(ref + ":" + path);
    if (id == null) {
      return RestAnswer.status(404);
    }
    ObjectLoader object = repository.open(id);
    if (object.getType() != Constants.OBJ_BLOB) {
      return RestAnswer.json(List.of());
    }
    boolean big = object.getSize() > 1 << 20;
    Map<String, Object> json = new HashMap<>();
    json.put("type", "file");
    json.put("path", path);
    json.put("sha", id.name());
    json.put("size", object.getSize());
    json.put("encoding", big ? "none" : "base64");
    json.put("content", big ? "" : Base64.getMimeEncoder().encodeToString(object.getBytes()));
    return RestAnswer.json(json);
  }

  private static Map<String, Object> commitJson(RevCommit commit) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("sha", commit.name());
    json.put(
        "commit",
        Map.of(
            "message", commit.getFullMessage(),
            "author", person(commit.getAuthorIdent()),
            "committer", person(commit.getCommitterIdent())));
    json.put(
        "parents",
        Stream.of(commit.getParents()).map(parent -> Map.of("sha", parent.name())).toList());
    return json;
  }

  private static Map<String, String> person(PersonIdent person) {
    return Map.of(
        "name", person.getName(),
        "email", person.getEmailAddress(),
        "date", person.getWhenAsInstant().toString());
  }

  private List<Map<String, Object>> files(RevCommit commit) throws IOException {
    List<Map<String, Object>> files = new ArrayList<>();
    ByteArrayOutputStream patch = new ByteArrayOutputStream();
    try (DiffFormatter formatter = new DiffFormatter(patch)) {
      formatter.setRepository(repository);
      formatter.setDetectRenames(true);
      RevCommit parent = commit.getParentCount() == 0 ? null : git.commit(commit.getParent(0));
      for (DiffEntry entry :
          formatter.scan(parent == null ? null : parent.getTree(), commit.getTree())) {
        patch.reset();
        formatter.format(entry);
        formatter.flush();
        files.add(file(entry, patch.toString(UTF_8)));
        if (files.size() == FILES) {
          break;
        }
      }
    }
    return files;
  }

  private static Map<String, Object> file(DiffEntry entry, String patch) {
    Map<String, Object> json = new LinkedHashMap<>();
    boolean deleted = entry.getChangeType() == DiffEntry.ChangeType.DELETE;
    json.put("filename", deleted ? entry.getOldPath() : entry.getNewPath());
    json.put(
        "status",
        switch (entry.getChangeType()) {
          case ADD -> "added";
          case COPY -> "copied";
          case DELETE -> "removed";
          case MODIFY -> "modified";
          case RENAME -> "renamed";
        });
    if (entry.getChangeType() == DiffEntry.ChangeType.RENAME) {
      json.put("previous_filename", entry.getOldPath());
    }
    if (patch.contains("\n@@ ")) {
      json.put("patch", patch.substring(patch.indexOf("\n@@ ") + 1).stripTrailing());
    }
    return json;
  }

  private static Map<String, String> query(String raw) {
    Map<String, String> query = new HashMap<>();
    if (raw != null) {
      for (String pair : raw.split("&")) {
        String[] parts = pair.split("=", 2);
        query.put(parts[0], URLDecoder.decode(parts.length > 1 ? parts[1] : "", UTF_8));
      }
    }
    return query;
  }
}
