/**
 * What pushes write and ask: reports of pushes, the reports that a push may touch, and the notes
 * that it leaves on them.
 */
@NullMarked
@NamedInterface("pushes")
package io.logdawg.reports.pushes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
