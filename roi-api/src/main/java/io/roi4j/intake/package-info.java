/** Batches of slow facts from the systems that know them: staff, customers, finance. */
@NullMarked
package io.roi4j.intake;

import org.jspecify.annotations.NullMarked;
