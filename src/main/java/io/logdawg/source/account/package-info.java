/**
 * Secrets that open repositories, and the accounts behind them: what they may do, what they see.
 */
@NullMarked
@NamedInterface("account")
package io.logdawg.source.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
