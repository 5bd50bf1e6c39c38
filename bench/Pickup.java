import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long an idle server leaves a posted log lying. Posts distinct logs one at a time, each once
 * the last is finished, and reads from each report when it was kept and when a worker took it.
 *
 * <pre>java bench/Pickup.java COUNT KEY NAME=URL...</pre>
 */
final class Pickup {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** One log's times, in milliseconds. */
  record Sample(double answered, double picked, double finished) {}

  static void main(String[] arguments) throws Exception {
    if (arguments.length < 3) {
      throw new IllegalArgumentException("java bench/Pickup.java COUNT KEY NAME=URL...");
    }
    int count = Integer.parseInt(arguments[0]);
    IO.println(machine());
    IO.println("");
    IO.println("| server | logs | POST answered, median | picked up, median | p95 | worst | finished, median |");
    IO.println("|---|---:|---:|---:|---:|---:|---:|");
    for (String server : List.of(arguments).subList(2, arguments.length)) {
      String[] named = server.split("=", 2);
      IO.println(row(named[0], measure(new Server(named[1], arguments[1]), count)));
    }
  }

  private static List<Sample> measure(Server server, int count) throws Exception {
    String run = Long.toString(System.nanoTime(), 36).replaceAll("[0-9]", "x");
    List<Sample> samples = new ArrayList<>();
    // The first few warm the server up and are not counted.
    for (int i = -3; i < count; i++) {
      String name = run + letters(i + 3);
      long start = System.nanoTime();
      String id = server.post("shop.%sException: no. %s\\n\\tat shop.%s.run(%s.java:3)".formatted(name, name, name, name));
      double answered = since(start);
      String report = server.finished(id);
      double finished = since(start);
      double picked = Duration.between(Server.time(report, "created_at"), Server.time(report, "started_at")).toNanos() / 1e6;
      if (i >= 0) {
        samples.add(new Sample(answered, picked, finished));
      }
      // At no fixed distance from the server's own polling.
      Thread.sleep(ThreadLocalRandom.current().nextInt(200, 700));
    }
    return samples;
  }

  /** Numbers would not tell two errors apart: they are no part of what makes logs the same. */
  private static String letters(int number) {
    return "" + (char) ('A' + number / 26) + (char) ('a' + number % 26);
  }

  private static String row(String name, List<Sample> samples) {
    double[] picked = samples.stream().mapToDouble(Sample::picked).sorted().toArray();
    return "| %s | %d | %.0f ms | %.0f ms | %.0f ms | %.0f ms | %.0f ms |"
        .formatted(
            name,
            samples.size(),
            quantile(samples.stream().mapToDouble(Sample::answered).sorted().toArray(), 0.5),
            quantile(picked, 0.5),
            quantile(picked, 0.95),
            picked[picked.length - 1],
            quantile(samples.stream().mapToDouble(Sample::finished).sorted().toArray(), 0.5));
  }

  private static double quantile(double[] sorted, double share) {
    return sorted[(int) Math.ceil(share * sorted.length) - 1];
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e6;
  }

  private static String machine() {
    return "%s %s, %d processors, Java %s, %s"
        .formatted(
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            Runtime.getRuntime().availableProcessors(),
            Runtime.version(),
            Instant.now());
  }

  /** What is asked of a server, over REST. */
  record Server(String url, String key) {

    String post(String log) throws Exception {
      String body = "{\"log_data\": {\"content\": \"%s\"}}".formatted(log);
      return field(send(request("/api/v1/logs/diagnose").header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)).build()), "diagnosis_id");
    }

    String finished(String id) throws Exception {
      for (long start = System.nanoTime(); since(start) < 60_000; Thread.sleep(20)) {
        String report = send(request("/api/v1/reports/" + id).build());
        String status = field(report, "status");
        if (status.equals("complete")) {
          return report;
        }
        if (status.equals("failed")) {
          throw new IllegalStateException(report);
        }
      }
      throw new IllegalStateException(id + " did not end within a minute");
    }

    static Instant time(String json, String name) {
      return Instant.parse(field(json, name));
    }

    private HttpRequest.Builder request(String path) {
      return HttpRequest.newBuilder(URI.create(url + path)).header("Authorization", "Bearer " + key);
    }

    private static String send(HttpRequest request) throws Exception {
      var response = HTTP.send(request, BodyHandlers.ofString());
      if (response.statusCode() / 100 != 2) {
        throw new IllegalStateException(response.statusCode() + " " + response.body());
      }
      return response.body();
    }

    /** The first of that name, which in these answers is the report's own. */
    private static String field(String json, String name) {
      Matcher found = Pattern.compile("\"%s\" ?: ?\"([^\"]*)\"".formatted(name)).matcher(json);
      if (!found.find()) {
        throw new IllegalStateException("No " + name + " in " + json);
      }
      return found.group(1);
    }
  }
}
