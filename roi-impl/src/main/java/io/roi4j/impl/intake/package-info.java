/** What rooms share in taking what the host tells: batches, and numbers declared from elsewhere. */
@NullMarked
package io.roi4j.impl.intake;

import org.jspecify.annotations.NullMarked;
