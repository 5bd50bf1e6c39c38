/**
 * The steps of a diagnosis, in their order, and the record of what each did. Steps know nothing of
 * each other; what they return is put together here.
 */
@NullMarked
package io.logdawg.diagnosis.pipeline;

import org.jspecify.annotations.NullMarked;
