/** What the packages of this module share among themselves. Not exported, and no part of the API. */
@NullMarked
package io.roi4j.internal;

import org.jspecify.annotations.NullMarked;
