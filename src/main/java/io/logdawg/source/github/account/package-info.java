/** The member behind a personal access token: what it may do, when it ends, what it sees. */
@NullMarked
package io.logdawg.source.github.account;

import org.jspecify.annotations.NullMarked;
