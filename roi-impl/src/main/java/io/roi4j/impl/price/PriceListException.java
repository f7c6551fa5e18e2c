package io.roi4j.impl.price;

/** A price list can't be used. The message says in which line and why. */
public final class PriceListException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int line;

    PriceListException(int line, String reason) {
        super("prices, line " + line + ": " + reason);
        this.line = line;
    }

    /** The line, from 1; of a list that was built by the program the place of the price in it. */
    public int line() {
        return line;
    }
}
