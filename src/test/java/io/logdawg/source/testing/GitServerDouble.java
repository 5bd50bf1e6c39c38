package io.logdawg.source.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.PacketLineOut;
import org.eclipse.jgit.transport.RefAdvertiser.PacketLineOutRefAdvertiser;
import org.eclipse.jgit.transport.UploadPack;

/**
 * Serves a repository as {@code /team/shop.git} over Git's smart HTTP.
 *
 * @see <a href="https://git-scm.com/docs/http-protocol">the protocol</a>
 */
public final class GitServerDouble extends ProviderDouble {

  private static final String PATH = "/team/shop.git";

  private final Repository repository;

  private GitServerDouble(Repository repository) {
    this.repository = repository;
  }

  public static GitServerDouble serving(RepositoryBuilder repository) {
    return new GitServerDouble(repository.repository());
  }

  public URI url() {
    return URI.create(base() + PATH);
  }

  @Override
  void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    try (exchange) {
      if (!authorised(exchange)) {
        exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"git\"");
        exchange.sendResponseHeaders(401, -1);
      } else if (path.equals(PATH + "/info/refs")) {
        start(exchange, "application/x-git-upload-pack-advertisement");
        try (OutputStream out = exchange.getResponseBody()) {
          uploadPack(exchange)
              .sendAdvertisedRefs(
                  new PacketLineOutRefAdvertiser(new PacketLineOut(out)), "git-upload-pack");
        }
      } else if (path.equals(PATH + "/git-upload-pack")) {
        start(exchange, "application/x-git-upload-pack-result");
        try (InputStream in = body(exchange);
            OutputStream out = exchange.getResponseBody()) {
          uploadPack(exchange).upload(in, out, null);
        }
      } else {
        exchange.sendResponseHeaders(404, -1);
      }
    }
  }

  private UploadPack uploadPack(HttpExchange exchange) {
    UploadPack service = new UploadPack(repository);
    service.setBiDirectionalPipe(false);
    String protocol = exchange.getRequestHeaders().getFirst("Git-Protocol");
    if (protocol != null) {
      service.setExtraParameters(List.of(protocol.split(":")));
    }
    return service;
  }

  private static void start(HttpExchange exchange, String type) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(200, 0);
  }

  private static InputStream body(HttpExchange exchange) throws IOException {
    boolean packed = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
    return packed ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody();
  }

  private boolean authorised(HttpExchange exchange) {
    String wanted = token();
    if (wanted == null) {
      return true;
    }
    String pair = Base64.getEncoder().encodeToString(("token:" + wanted).getBytes(UTF_8));
    return ("Basic " + pair).equals(exchange.getRequestHeaders().getFirst("Authorization"));
  }
}
