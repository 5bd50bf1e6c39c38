/** What tests of notifications share. */
package io.logdawg.notifications.testing;
