/** The page of the audit log, for administrators. */
@NullMarked
package io.logdawg.audit.ui;

import org.jspecify.annotations.NullMarked;
