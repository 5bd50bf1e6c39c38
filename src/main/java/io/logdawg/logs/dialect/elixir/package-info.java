/** Exceptions with stacks of Elixir, and of Erlang as Elixir prints them. */
@NullMarked
package io.logdawg.logs.dialect.elixir;

import org.jspecify.annotations.NullMarked;
