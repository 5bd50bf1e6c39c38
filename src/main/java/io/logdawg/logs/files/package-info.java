/**
 * Logs as files: unpacked, decoded, and several put into one text whose parts can be told apart
 * again.
 */
@NullMarked
@NamedInterface("files")
package io.logdawg.logs.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
