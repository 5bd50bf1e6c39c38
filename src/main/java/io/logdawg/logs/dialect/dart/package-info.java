/** Stacks of Dart and Flutter: the VM's, its obfuscated ones, terse ones of tests and the web. */
@NullMarked
package io.logdawg.logs.dialect.dart;

import org.jspecify.annotations.NullMarked;
