package io.roi4j.micrometer.fleet;

/**
 * The times that rules speak of. Their series are named after those of {@link #SHIPPED}, whatever the times.
 *
 * @param interval seconds between two evaluations
 * @param rate over what a rate is taken, at least four scrapes
 * @param window over what measures are taken
 * @param restart for how long the totals of facts that are told once may be missing after a restart
 * @param shortest the first window of a fast alert
 * @param quick the second window of a fast alert
 * @param slow the second window of a slow alert, whose first is {@code quick}
 */
record Periods(int interval, String rate, String window, String restart, String shortest, String quick, String slow) {
    /** What the files hold. */
    static final Periods SHIPPED = new Periods(60, "5m", "30d", "1h", "5m", "1h", "6h");
}
