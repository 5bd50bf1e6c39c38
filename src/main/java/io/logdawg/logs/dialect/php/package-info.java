/** PHP's uncaught exceptions and errors, and Laravel's logs of them. */
@NullMarked
package io.logdawg.logs.dialect.php;

import org.jspecify.annotations.NullMarked;
