/** Indicator 3, customers: what they answer, how soon they are served, how they feel, whether they stay and what they are worth. */
@NullMarked
package io.roi4j.customerexperience;

import org.jspecify.annotations.NullMarked;
