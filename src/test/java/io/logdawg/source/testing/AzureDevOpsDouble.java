package io.logdawg.source.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Serves a repository as {@code shop} of the project {@code My Project} in Azure DevOps' way. Who
 * is not signed in gets the sign-in page as 203.
 *
 * @see <a href="https://learn.microsoft.com/en-us/rest/api/azure/devops/git/">the specification</a>
 */
public final class AzureDevOpsDouble extends ProviderDouble {

  private static final String ROOT = "/collection/My Project/_apis/git/repositories/";
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Repository repository;
  private final AzureDevOpsGitDouble git;

  private AzureDevOpsDouble(Repository repository) {
    this.repository = repository;
    this.git = new AzureDevOpsGitDouble(repository);
  }

  public static AzureDevOpsDouble serving(RepositoryBuilder repository) {
    return new AzureDevOpsDouble(repository.repository());
  }

  /** What an answer cannot be made of. */
  static final class Refused extends IOException {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message);
    }
  }

  @Override
  void answer(HttpExchange exchange) throws IOException {
    String given = exchange.getRequestHeaders().getFirst("Authorization");
    String accepted =
        "Basic "
            + Base64.getEncoder()
                .encodeToString((":" + token()).getBytes(StandardCharsets.US_ASCII));
    if (token() != null && !accepted.equals(given)) {
      send(exchange, 203, "text/html; charset=utf-8", "<html>Sign in</html>".getBytes(UTF_8));
      return;
    }
    String path = exchange.getRequestURI().getPath();
    Map<String, String> query = Queries.parse(exchange.getRequestURI().getRawQuery());
    try {
      if (!query.getOrDefault("api-version", "").equals("6.0")) {
        throw new Refused("VSS: No api-version was supplied.");
      }
      if (!path.equals(ROOT + "shop") && !path.startsWith(ROOT + "shop/")) {
        throw new Refused("TF401019: The Git repository does not exist, do not echo this.");
      }
      String tail = path.substring((ROOT + "shop").length());
      if (tail.equals("/blobs")) {
        byte[] zip = zip(JSON.readTree(exchange.getRequestBody()));
        send(exchange, 200, "application/zip", zip);
      } else if (tail.equals("/items")) {
        send(exchange, 200, "application/octet-stream", git.item(query));
      } else {
        byte[] json = JSON.writeValueAsBytes(git.json(tail, query));
        send(exchange, 200, "application/json; charset=utf-8; api-version=6.0", json);
      }
    } catch (Refused e) {
      Map<String, Object> error =
          Map.of("$id", "1", "message", e.getMessage(), "errorCode", 0, "eventId", 3000);
      int status = e.getMessage().startsWith("TF") ? 404 : 400;
      send(exchange, status, "application/json; charset=utf-8", JSON.writeValueAsBytes(error));
    }
  }

  private byte[] zip(JsonNode ids) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (JsonNode id : ids.values()) {
        zip.putNextEntry(new ZipEntry(id.stringValue()));
        zip.write(repository.open(ObjectId.fromString(id.stringValue())).getBytes());
        zip.closeEntry();
      }
    } catch (MissingObjectException e) {
      throw new Refused("TF401021: The object does not exist.");
    }
    return bytes.toByteArray();
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    if (isKnown(exchange, status, body)) {
      return;
    }
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
