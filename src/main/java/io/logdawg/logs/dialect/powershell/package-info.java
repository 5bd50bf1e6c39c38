/** Errors of PowerShell, in its classic and its concise view, and its script stack traces. */
@NullMarked
package io.logdawg.logs.dialect.powershell;

import org.jspecify.annotations.NullMarked;
