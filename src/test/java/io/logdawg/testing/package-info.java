/** What tests of every room share. */
package io.logdawg.testing;
