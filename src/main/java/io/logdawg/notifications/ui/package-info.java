/** The page of notification channels. */
@NullMarked
package io.logdawg.notifications.ui;

import org.jspecify.annotations.NullMarked;
