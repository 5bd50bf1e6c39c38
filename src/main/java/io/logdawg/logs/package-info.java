/**
 * Reads the text of any error log into what it says: {@link io.logdawg.logs.LogReader#read}. A new
 * dialect (how a language prints a trace) or envelope (how a logger wraps lines) is one class. No
 * storage, no pages, no network.
 */
@NullMarked
@ApplicationModule(
    displayName = "Logs",
    allowedDependencies = {"base"})
package io.logdawg.logs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
