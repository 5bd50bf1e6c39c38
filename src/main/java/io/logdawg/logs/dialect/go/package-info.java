/** Go's panics, dumps of goroutines, errors with stacks, and failures of its tests. */
@NullMarked
package io.logdawg.logs.dialect.go;

import org.jspecify.annotations.NullMarked;
