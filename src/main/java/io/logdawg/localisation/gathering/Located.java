package io.logdawg.localisation.gathering;

import io.logdawg.localisation.frames.Resolution;
import io.logdawg.logs.Frame;

/**
 * A frame and the files it may mean.
 *
 * @param depth how many causes lie between its trace and the root cause
 */
record Located(Frame frame, Resolution resolution, int depth) {}
