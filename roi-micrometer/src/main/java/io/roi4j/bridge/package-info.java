/** Calls of models as other libraries tell them, and the way from them to inferences. */
@NullMarked
package io.roi4j.bridge;

import org.jspecify.annotations.NullMarked;
