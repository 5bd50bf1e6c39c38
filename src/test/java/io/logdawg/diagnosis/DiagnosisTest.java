package io.logdawg.diagnosis;

import io.logdawg.testing.ApplicationTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A test of the whole application with its workers, which may read repositories on loopback. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ApplicationTest
@TestPropertySource(
    properties = {"logdawg.source.allowed-hosts=127.0.0.1", "logdawg.worker.enabled=true"})
@Import(Team.class)
public @interface DiagnosisTest {}
