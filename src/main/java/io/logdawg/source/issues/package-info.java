/**
 * Writes issues and work items at providers: {@link io.logdawg.source.issues.IssueTrackers}. A
 * provider that keeps some implements {@link io.logdawg.source.issues.IssueTracker}.
 */
@NullMarked
@NamedInterface("issues")
package io.logdawg.source.issues;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
