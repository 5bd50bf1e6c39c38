package io.logdawg.source.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A provider on loopback. It keeps the requests it got, and fails on demand. */
public abstract class ProviderDouble implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Deque<Fault> faults = new ConcurrentLinkedDeque<>();
  private final Deque<String> requests = new ConcurrentLinkedDeque<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile @Nullable String token;

  ProviderDouble() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /** The base of all addresses, without a slash at its end. */
  public URI base() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Accepts this token only, where otherwise any will do. */
  public void requireToken(String accepted) {
    token = accepted;
  }

  /** Answers the next requests in this way, one each. */
  public void failNext(Fault... next) {
    faults.addAll(List.of(next));
  }

  /** Answers the next request as it should, with these headers as well. */
  public void sayNext(Map<String, String> headers) {
    faults.add(exchange -> {
      headers.forEach(exchange.getResponseHeaders()::set);
      answer(exchange);
    });
  }

  /** Does not answer the next request as long as it runs. */
  public void hangNext() {
    faults.add(exchange -> {
      try {
        closed.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      exchange.close();
    });
  }

  /** Each as {@code METHOD /path?query}, in order. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  /**
   * Answers 304 where the client knows this body already, and names the body's state otherwise.
   * Without a body, as RFC 9110 wants.
   */
  static boolean isKnown(HttpExchange exchange, int status, byte[] body) throws IOException {
    if (status != 200 || !exchange.getRequestMethod().equals("GET")) {
      return false;
    }
    String etag = "W/\"" + Integer.toHexString(Arrays.hashCode(body)) + "\"";
    exchange.getResponseHeaders().set("ETag", etag);
    if (!etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      return false;
    }
    exchange.sendResponseHeaders(304, -1);
    exchange.close();
    return true;
  }

  @Nullable String token() {
    return token;
  }

  abstract void answer(HttpExchange exchange) throws IOException;

  private void handle(HttpExchange exchange) throws IOException {
    requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
    Fault fault = faults.poll();
    if (fault == null) {
      answer(exchange);
    } else {
      fault.answer(exchange);
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
