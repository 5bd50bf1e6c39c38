/**
 * The REST interface, whose paths and JSON names are those that clients have always used. Each
 * controller serves one resource; the records beside it are its JSON.
 */
@NullMarked
package io.logdawg.ingest.rest;

import org.jspecify.annotations.NullMarked;
