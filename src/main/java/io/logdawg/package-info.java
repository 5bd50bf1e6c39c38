/** Where everything comes together: starts the application and gives its pages their shell. */
@NullMarked
package io.logdawg;

import org.jspecify.annotations.NullMarked;
