/** The inferences: recorded once, read by several indicators. */
@NullMarked
package io.roi4j.inference;

import org.jspecify.annotations.NullMarked;
