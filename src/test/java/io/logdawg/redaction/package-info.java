@NullMarked
package io.logdawg.redaction;

import org.jspecify.annotations.NullMarked;
