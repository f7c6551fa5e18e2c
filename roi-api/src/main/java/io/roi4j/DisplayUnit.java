package io.roi4j;

/**
 * The unit in which people read a number best, given its size.
 *
 * @param factor how many of this unit make one of the measure's own
 * @param suffix what to write behind the number
 */
record DisplayUnit(double factor, String suffix) {
    private static final double MINUTE = 60;
    private static final double HOUR = 3_600;
    private static final double DAY = 86_400;

    static DisplayUnit of(Measure measure, double value) {
        double size = Math.abs(value);
        if (measure instanceof Ratio) {
            return new DisplayUnit(100, " %");
        } else if (measure instanceof Elapsed) {
            return elapsed(size);
        } else if (measure instanceof Rate) {
            return rate(size);
        } else if (measure instanceof Amount amount) {
            return new DisplayUnit(1, " " + amount.currency().getCurrencyCode());
        }
        return measure instanceof Efficiency ? efficiency(size) : new DisplayUnit(1, "");
    }

    private static DisplayUnit elapsed(double seconds) {
        if (seconds >= 2 * DAY) {
            return new DisplayUnit(1 / DAY, " d");
        } else if (seconds >= 2 * HOUR) {
            return new DisplayUnit(1 / HOUR, " h");
        } else if (seconds >= 2 * MINUTE) {
            return new DisplayUnit(1 / MINUTE, " min");
        } else if (seconds >= 1 || seconds == 0) {
            return new DisplayUnit(1, " s");
        } else if (seconds >= 1e-3) {
            return new DisplayUnit(1e3, " ms");
        }
        return seconds >= 1e-6 ? new DisplayUnit(1e6, " µs") : new DisplayUnit(1e9, " ns");
    }

    private static DisplayUnit rate(double perSecond) {
        if (perSecond >= 1 || perSecond == 0) {
            return new DisplayUnit(1, "/s");
        } else if (perSecond * MINUTE >= 1) {
            return new DisplayUnit(MINUTE, "/min");
        }
        return perSecond * HOUR >= 1 ? new DisplayUnit(HOUR, "/h") : new DisplayUnit(DAY, "/d");
    }

    private static DisplayUnit efficiency(double flopPerJoule) {
        String[] prefixes = {"", "k", "M", "G", "T", "P"};
        double factor = 1;
        int step = 0;
        while (flopPerJoule * factor >= 1_000 && step < prefixes.length - 1) {
            factor /= 1_000;
            step++;
        }
        return new DisplayUnit(factor, " " + prefixes[step] + "FLOP/J");
    }
}
