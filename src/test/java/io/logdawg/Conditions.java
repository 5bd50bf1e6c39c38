package io.logdawg;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** Conditions that ArchUnit has no words for. */
final class Conditions {

  private Conditions() {}

  static ArchCondition<JavaClass> resideInANullMarkedPackage() {
    return new ArchCondition<>("reside in a @NullMarked package") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        events.add(
            new SimpleConditionEvent(
                type,
                type.getPackage().isAnnotatedWith(NullMarked.class),
                type.getName() + " resides in " + type.getPackageName()));
      }
    };
  }

  static ArchCondition<JavaClass> sleep() {
    return callMethodWhere(
        describe(
            "it sleeps",
            call ->
                call.getName().equals("sleep")
                    && Stream.of(Thread.class, TimeUnit.class)
                        .anyMatch(call.getTargetOwner()::isEquivalentTo)));
  }

  /** {@link System#nanoTime} may be called: it measures durations and tells no time. */
  static ArchCondition<JavaClass> readTheSystemClock() {
    return callMethodWhere(
        describe("it asks the system's clock", call -> isSystemMillis(call) || isNow(call)));
  }

  private static boolean isSystemMillis(JavaMethodCall call) {
    return call.getName().equals("currentTimeMillis");
  }

  private static boolean isNow(JavaMethodCall call) {
    return call.getName().equals("now")
        && call.getTargetOwner().getPackageName().equals("java.time")
        && call.getTarget().getRawParameterTypes().stream()
            .noneMatch(type -> type.isEquivalentTo(Clock.class));
  }
}
