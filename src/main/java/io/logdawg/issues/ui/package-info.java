/** The issue on a report's page: {@link io.logdawg.issues.ui.IssueActions}. */
@NullMarked
@NamedInterface("ui")
package io.logdawg.issues.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
