/** Posts to addresses that members enter, under the same guard as requests to providers. */
@NullMarked
@NamedInterface("posting")
package io.logdawg.source.posting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
