/** A search by meaning through this project's own documentation, with a real model, and what it costs. */
@NullMarked
package io.roi4j.samples.semanticsearch;

import org.jspecify.annotations.NullMarked;
