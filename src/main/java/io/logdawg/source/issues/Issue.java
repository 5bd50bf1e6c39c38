package io.logdawg.source.issues;

import java.net.URI;

/**
 * One that is there.
 *
 * @param url of its page at the provider
 */
public record Issue(long number, URI url) {}
