package io.roi4j.impl.tally;

import io.roi4j.Total;

/**
 * Over some clusters, the sums of squares and products of two sums whose ratio is wanted: what the delta method needs besides
 * the sums themselves. They add up over clusters of any origin, those of other instances too.
 *
 * @param clusters how many clusters there are in which either sum isn't 0
 * @param squares the sum of the squares of the sum above
 * @param products the sum of the products of both sums
 * @param squaresBelow the sum of the squares of the sum below
 */
public record Products(long clusters, double squares, double products, double squaresBelow) implements Tally<Products> {
    /** No clusters. */
    public static final Products EMPTY = new Products(0, 0, 0, 0);

    /** One cluster with its sums, each 0 or more. */
    public static Products of(double above, double below) {
        return above == 0 && below == 0 ? EMPTY : new Products(1, above * above, above * below, below * below);
    }

    @Override
    public Products merge(Products other) {
        return new Products(
                Counts.plus(clusters, other.clusters),
                squares + other.squares,
                products + other.products,
                squaresBelow + other.squaresBelow);
    }

    /** One of the sums; the largest number there is stands for what a double can't hold. */
    public static Total total(double sum, String unit) {
        return new Total(Math.min(sum, Double.MAX_VALUE), unit);
    }
}
