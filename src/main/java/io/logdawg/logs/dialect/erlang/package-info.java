/** Erlang/OTP's crash reports, its shell's and EUnit's traces, and stacks printed as terms. */
@NullMarked
package io.logdawg.logs.dialect.erlang;

import org.jspecify.annotations.NullMarked;
