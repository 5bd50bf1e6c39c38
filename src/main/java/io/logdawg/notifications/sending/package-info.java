/** How each kind of channel is spoken to, once: what was answered, in plain words. */
@NullMarked
package io.logdawg.notifications.sending;

import org.jspecify.annotations.NullMarked;
