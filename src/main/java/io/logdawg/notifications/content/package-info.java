/** What is told, as data and in words. Nothing of a log but its headline. */
@NullMarked
package io.logdawg.notifications.content;

import org.jspecify.annotations.NullMarked;
