/** Traces of the Java virtual machine: Java, Kotlin, Scala, Groovy. */
@NullMarked
package io.logdawg.logs.dialect.jvm;

import org.jspecify.annotations.NullMarked;
