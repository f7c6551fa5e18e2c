/** The first five minutes with roi4j. */
@NullMarked
package io.roi4j.samples.quickstart;

import org.jspecify.annotations.NullMarked;
