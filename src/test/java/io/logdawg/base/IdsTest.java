package io.logdawg.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

  @Test
  void anIdSaysItsVersionAndVariant() {
    var id = Ids.next();

    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
  }

  @Test
  void anIdBeginsWithTheTimeOfItsMaking() {
    var before = Instant.now().toEpochMilli();

    assertThat(Ids.next().getMostSignificantBits() >>> 16)
        .isBetween(before, Instant.now().toEpochMilli() + 100);
  }

  @Test
  void idsGrowAlsoWithinOneMillisecond() {
    var ids = Stream.generate(Ids::next).limit(20_000).map(UUID::toString).toList();

    assertThat(ids).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void idsGrowAlsoWhenTheClockIsSetBack() {
    var first = Ids.next();

    assertThat(Ids.next(0).toString()).isGreaterThan(first.toString());
  }

  @Test
  void threadsNeverShareAnId() {
    var ids = Collections.newSetFromMap(new ConcurrentHashMap<UUID, Boolean>());

    IntStream.range(0, 20_000).parallel().forEach(_ -> ids.add(Ids.next()));

    assertThat(ids).hasSize(20_000);
  }
}
