package io.logdawg.source.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import graphql.GraphQL;
import graphql.GraphQLContext;
import graphql.schema.Coercing;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.jgit.blame.BlameGenerator;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.revwalk.RevTag;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs queries, so that one that GitHub's schema does not know fails here too. */
final class GitHubGraphQlDouble {

  private static final int TEXT_LIMIT = 512_000;

  /** GraphQL answers under it as under the present one, unless told not to follow renames. */
  volatile String formerName = "";

  volatile boolean archived;

  private final Repository repository;
  private final GitReading git;
  private final GraphQL graphql;

  GitHubGraphQlDouble(Repository repository) {
    this.repository = repository;
    this.git = new GitReading(repository);
    this.graphql = GraphQL.newGraphQL(schema()).build();
  }

  @SuppressWarnings("unchecked")
  Map<String, Object> execute(JsonNode request) {
    Map<String, Object> variables =
        JsonMapper.shared().treeToValue(request.required("variables"), Map.class);
    if (!GitHubDouble.NAME.equals(variables.get("name"))
        && !formerName.equals(variables.get("name"))) {
      return missing();
    }
    return graphql
        .execute(input -> input.query(request.required("query").stringValue()).variables(variables))
        .toSpecification();
  }

  /** As GitHub words it. */
  private static Map<String, Object> missing() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("repository", null);
    Map<String, Object> error =
        Map.of(
            "type", "NOT_FOUND",
            "path", List.of("repository"),
            "message", "Could not resolve to a Repository: do not echo this");
    return Map.of("data", data, "errors", List.of(error));
  }

  private GraphQLSchema schema() {
    RuntimeWiring wiring =
        RuntimeWiring.newRuntimeWiring()
            .scalar(text("DateTime"))
            .scalar(text("GitObjectID"))
            .type("Query", type -> type.dataFetcher("repository", _ -> repositoryNode()))
            .type(
                "Repository",
                type ->
                    type.dataFetcher("object", this::object)
                        .dataFetcher("ref", env -> ref(env.getArgument("qualifiedName"))))
            .type(
                "Commit",
                type ->
                    type.dataFetcher("history", this::history).dataFetcher("blame", this::blame))
            .type(
                "GitObject",
                type ->
                    type.typeResolver(env -> {
                      Map<String, Object> node = env.getObject();
                      return env.getSchema().getObjectType((String) node.get("__typename"));
                    }))
            .build();
    try (InputStream idl = GitHubGraphQlDouble.class.getResourceAsStream("github.graphqls")) {
      return new SchemaGenerator()
          .makeExecutableSchema(
              new SchemaParser().parse(new String(idl.readAllBytes(), UTF_8)), wiring);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static GraphQLScalarType text(String name) {
    return GraphQLScalarType.newScalar()
        .name(name)
        .coercing(
            new Coercing<String, String>() {
              @Override
              public String serialize(Object value, GraphQLContext context, Locale locale) {
                return value.toString();
              }
            })
        .build();
  }

  private Map<String, Object> repositoryNode() throws IOException {
    Map<String, Object> node = new LinkedHashMap<>();
    node.put("isPrivate", false);
    node.put("isArchived", archived);
    node.put("isEmpty", git.find("HEAD").isEmpty());
    node.put("defaultBranchRef", ref("refs/heads/main"));
    return node;
  }

  private @Nullable Map<String, Object> ref(String name) throws IOException {
    Ref ref = repository.exactRef(name);
    return ref == null
        ? null
        : Map.of(
            "name", name.replaceFirst("refs/(heads|tags)/", ""),
            "prefix", name.startsWith(Constants.R_TAGS) ? Constants.R_TAGS : Constants.R_HEADS,
            "target", node(ref.getObjectId()));
  }

  private @Nullable Map<String, Object> object(DataFetchingEnvironment env) throws IOException {
    String expression = env.getArgument("expression");
    ObjectId id = repository.resolve(expression);
    return id == null || !repository.getObjectDatabase().has(id) ? null : node(id);
  }

  private Map<String, Object> node(ObjectId id) throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      RevObject object = walk.parseAny(id);
      walk.parseBody(object);
      return switch (object) {
        case RevCommit commit -> commitNode(commit);
        case RevTag tag ->
            Map.of(
                "__typename", "Tag",
                "oid", id.name(),
                "name", tag.getTagName(),
                "target", node(tag.getObject()));
        default ->
            object.getType() == Constants.OBJ_BLOB
                ? blobNode(id)
                : Map.of("__typename", "Tree", "oid", id.name());
      };
    }
  }

  private Map<String, Object> blobNode(ObjectId id) throws IOException {
    ObjectLoader blob = repository.open(id);
    byte[] bytes = blob.getBytes();
    boolean binary = RawText.isBinary(bytes);
    Map<String, Object> node = new LinkedHashMap<>();
    node.put("__typename", "Blob");
    node.put("oid", id.name());
    node.put("byteSize", bytes.length);
    node.put("isBinary", binary);
    node.put("isTruncated", bytes.length > TEXT_LIMIT);
    node.put(
        "text", binary ? null : new String(bytes, 0, Math.min(bytes.length, TEXT_LIMIT), UTF_8));
    return node;
  }

  private static Map<String, Object> commitNode(RevCommit commit) {
    Map<String, Object> node = new LinkedHashMap<>();
    node.put("__typename", "Commit");
    node.put("oid", commit.name());
    node.put("message", commit.getFullMessage());
    node.put("authoredDate", commit.getAuthorIdent().getWhenAsInstant().toString());
    node.put("committedDate", commit.getCommitterIdent().getWhenAsInstant().toString());
    node.put(
        "author",
        Map.of(
            "name", commit.getAuthorIdent().getName(),
            "email", commit.getAuthorIdent().getEmailAddress()));
    List<Map<String, String>> parents =
        Stream.of(commit.getParents()).map(parent -> Map.of("oid", parent.name())).toList();
    node.put("parents", Map.of("nodes", parents, "totalCount", parents.size()));
    return node;
  }

  private Map<String, Object> history(DataFetchingEnvironment env) throws IOException {
    int first = env.getArgumentOrDefault("first", 30);
    List<Map<String, Object>> nodes =
        git.log(id(env), env.getArgument("path"), first).stream()
            .map(GitHubGraphQlDouble::commitNode)
            .toList();
    return Map.of("nodes", nodes, "totalCount", nodes.size());
  }

  /**
   * As {@code git blame} without options; an error of the one field where there is no such file.
   */
  private Map<String, Object> blame(DataFetchingEnvironment env) throws IOException {
    String path = env.getArgument("path");
    ObjectId file = repository.resolve(id(env).name() + ":" + path);
    if (file == null || repository.open(file).getType() != Constants.OBJ_BLOB) {
      throw new IOException("no such file");
    }
    List<Map<String, Object>> ranges = new ArrayList<>();
    try (BlameGenerator blame = new BlameGenerator(repository, path)) {
      blame.push(null, id(env));
      while (blame.next()) {
        ranges.add(
            Map.of(
                "startingLine",
                blame.getResultStart() + 1,
                "endingLine",
                blame.getResultEnd(),
                "age",
                1,
                "commit",
                commitNode(git.commit(blame.getSourceCommit()))));
      }
    }
    return Map.of("ranges", ranges);
  }

  private static ObjectId id(DataFetchingEnvironment env) {
    Map<String, Object> commit = env.getSource();
    return ObjectId.fromString((String) commit.get("oid"));
  }
}
