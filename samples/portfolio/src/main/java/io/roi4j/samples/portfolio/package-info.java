/**
 * Three initiatives over eighteen simulated months, side by side: what a head of engineering asks of a portfolio. Every
 * number that goes in is drawn from a seeded random generator; nothing here was measured anywhere.
 */
@NullMarked
package io.roi4j.samples.portfolio;

import org.jspecify.annotations.NullMarked;
