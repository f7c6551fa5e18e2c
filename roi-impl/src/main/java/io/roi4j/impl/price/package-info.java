/** What tokens cost: price lists that a host supplies, and how a call is priced by them. */
@NullMarked
package io.roi4j.impl.price;

import org.jspecify.annotations.NullMarked;
