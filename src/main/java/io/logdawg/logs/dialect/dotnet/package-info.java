/** Stacks of .NET and Mono. */
@NullMarked
package io.logdawg.logs.dialect.dotnet;

import org.jspecify.annotations.NullMarked;
