/**
 * The queue: JobRunr's jobs, who may work when, and what becomes of a job that fails or whose
 * process dies. The report's row is the truth; a job is only a reason to look at it.
 */
@NullMarked
package io.logdawg.diagnosis.queue;

import org.jspecify.annotations.NullMarked;
