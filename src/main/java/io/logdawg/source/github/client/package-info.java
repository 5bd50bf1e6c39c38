/**
 * One repository's requests at GitHub, REST and GraphQL: how they are signed and worded, and what
 * GitHub's statuses, limits and errors mean.
 */
@NullMarked
package io.logdawg.source.github.client;

import org.jspecify.annotations.NullMarked;
