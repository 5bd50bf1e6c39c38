package io.logdawg.source;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.source.testing.ProviderDouble;
import io.logdawg.source.testing.RepositoryBuilder;
import io.logdawg.source.testing.ShopHistory;
import io.logdawg.source.testing.SourceFixture;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A repository at a provider's double, and the real room to read it with. */
abstract class ServedRepository {

  protected final ShopHistory shop = new ShopHistory();
  protected final SourceFixture source = new SourceFixture();
  protected ProviderDouble server;

  protected abstract ProviderKind kind();

  /** Serves the repository alone. */
  protected abstract ProviderDouble serve(RepositoryBuilder repository);

  /** The address, at the double, of the repository that it serves. */
  protected abstract String url(ProviderDouble server);

  @BeforeEach
  void start() {
    server = serve(shop.builder);
  }

  @AfterEach
  void stop() {
    server.close();
    source.close();
  }

  protected GitRepository open(@Nullable String token) {
    return source.open(kind(), url(server), token);
  }

  protected SourceTree head() {
    return open("t").resolve(null);
  }

  protected static Failure failureOf(ThrowingCallable call) {
    var failures = new ArrayList<Failure>();
    assertThatExceptionOfType(FailureException.class)
        .isThrownBy(call)
        .satisfies(e -> failures.add(e.failure()));
    return failures.getFirst();
  }

  /** All lines of each file. */
  protected static Map<String, List<LineRange>> everyLine(String... paths) {
    Map<String, List<LineRange>> lines = new LinkedHashMap<>();
    for (String path : paths) {
      lines.put(path, List.of(new LineRange(1, 1000)));
    }
    return lines;
  }
}
