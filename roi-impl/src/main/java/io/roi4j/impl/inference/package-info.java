/** The inferences: recorded once, read by several rooms. */
@NullMarked
package io.roi4j.impl.inference;

import org.jspecify.annotations.NullMarked;
