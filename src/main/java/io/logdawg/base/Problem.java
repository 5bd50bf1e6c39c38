package io.logdawg.base;

import org.jspecify.annotations.Nullable;

/**
 * A failure as RFC 9457 words it, for any door that speaks HTTP.
 *
 * @param type a URN that names the kind of failure and stays stable
 * @param status the HTTP status
 * @param title the kind in words, the same for each failure of the kind
 * @param detail this failure's sentence
 * @param field the field at fault, as the sender wrote it
 */
public record Problem(
    String type, int status, String title, String detail, @Nullable String field) {}
