package io.roi4j.impl.dataassets;

import io.roi4j.Estimate;
import io.roi4j.Reason;
import io.roi4j.impl.formula.Estimates;
import io.roi4j.impl.stats.Gini;
import io.roi4j.impl.tally.EventCount;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The catalogue of one side of a comparison as it stood at the end of its time. Every data set is in it, so its shares have
 * no sampling error.
 *
 * @param tally all that is known of this side
 * @param untilMillis the end of the time over which this side was observed
 */
record Census(DataAssetsTally tally, long untilMillis) {
    private static final double MILLIS = 1e3;

    /**
     * The catalogue when the last fact of it was told. Nobody observes a baseline any more, so its rates must not fall as
     * time passes.
     */
    static Census atLastFact(DataAssetsTally tally, long asOfMillis) {
        return new Census(tally, Math.min(asOfMillis, tally.latestMillis()));
    }

    int size() {
        return tally.catalogue().size();
    }

    /** The accesses of the catalogued data sets, and the time that each was there, summed. */
    EventCount accesses() {
        return tally.catalogue().stream().map(this::accesses).reduce(EventCount.EMPTY, EventCount::merge);
    }

    /** The accesses of one data set, and the time that it was there; empty if it isn't in the catalogue. */
    Optional<EventCount> accesses(String name) {
        return tally.catalogued(name).map(this::accesses);
    }

    private EventCount accesses(DatasetTally dataset) {
        double start = Math.max(dataset.sinceMillis(), tally.fromMillis());
        return new EventCount(dataset.accesses(), Math.max(0, untilMillis - start) / MILLIS);
    }

    Estimate neverAccessedShare() {
        long never = tally.catalogue().stream()
                .filter(dataset -> dataset.accesses() == 0)
                .count();
        return size() == 0 ? Estimate.absent(Reason.NO_DATA) : Estimates.exact((double) never / size());
    }

    Estimate dataSetCoverage() {
        List<DatasetTally> wanted =
                tally.catalogue().stream().filter(DatasetTally::isOfHighValue).toList();
        if (size() == 0) {
            return Estimate.absent(Reason.NO_DATA);
        } else if (wanted.isEmpty()) {
            return Estimate.absent(Reason.ZERO_DENOMINATOR, "no data set in the catalogue is of high value");
        }
        long used = wanted.stream().filter(dataset -> dataset.accesses() > 0).count();
        return Estimates.exact((double) used / wanted.size());
    }

    Estimate accessGini() {
        return Gini.of(
                tally.catalogue().stream().mapToDouble(DatasetTally::accesses).toArray());
    }

    Estimate activeUseRatio(Duration lookBack) {
        return quotient(bytes(active(lookBack)), bytes(any -> true));
    }

    Estimate darkDataShare(Duration lookBack) {
        return quotient(bytes(active(lookBack).negate()), bytes(any -> true));
    }

    Estimate storedToActiveRatio(Duration lookBack) {
        return quotient(bytes(any -> true), bytes(active(lookBack)));
    }

    Estimate unknownDatasets() {
        long unknown = tally.uncatalogued().stream()
                .filter(dataset -> dataset.accesses() > 0)
                .count();
        return tally.datasets().isEmpty() ? Estimate.absent(Reason.NO_DATA) : Estimates.exact((double) unknown);
    }

    private Predicate<DatasetTally> active(Duration lookBack) {
        // In doubles, because the look-back may be longer than all time.
        double since = untilMillis - lookBack.toSeconds() * MILLIS;
        return dataset -> dataset.accessed() && dataset.accessedMillis() >= since;
    }

    private BigInteger bytes(Predicate<DatasetTally> which) {
        return tally.catalogue().stream()
                .filter(which)
                .map(dataset -> BigInteger.valueOf(dataset.size().value()))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private Estimate quotient(BigInteger part, BigInteger whole) {
        if (size() == 0) {
            return Estimate.absent(Reason.NO_DATA);
        }
        return whole.signum() == 0
                ? Estimate.absent(Reason.ZERO_DENOMINATOR)
                : Estimates.exact(part.doubleValue() / whole.doubleValue());
    }
}
