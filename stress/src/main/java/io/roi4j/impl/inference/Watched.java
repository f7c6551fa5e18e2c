package io.roi4j.impl.inference;

import io.roi4j.impl.Rig;
import io.roi4j.impl.RoomContext;
import io.roi4j.impl.tally.History;
import io.roi4j.impl.tally.Slice;
import io.roi4j.inference.Inference;
import java.math.BigInteger;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;

/** One series with its ledger, the inferences it is told, and what one sees of them. */
@NullMarked
final class Watched {
    /** Stands for a look that shows an inference half. */
    static final int TORN = -1;

    private static final long PICOS = 7;
    private static final long TOKENS = 3;

    final InferenceLedger ledger = new InferenceLedger();
    final InferenceSeries series;

    Watched() {
        this(Rig.CONTEXT);
    }

    Watched(RoomContext context) {
        this.series = new InferenceSeries(context, ledger);
    }

    /** Tells an inference that ends now. */
    void tell() {
        series.record(Inference.UNKNOWN, 1_000, true, true, TOKENS, 1, 0, PICOS, 1, 1);
    }

    /** An inference on its way to the ledger. */
    static Minute minute() {
        InferenceSums sums = new InferenceSums();
        sums.add(1_000, true, true, TOKENS, 1, 0, PICOS, 1, 1, Inference.UNKNOWN, Provenances.MEASURED);
        return new Minute(Rig.STILL.millis(), Rig.STILL.millis(), sums);
    }

    /** How many inferences a look shows. */
    int look() {
        InferenceLedger.Picture picture = ledger.picture(Map.of("model", series));
        History<InferenceTally> own = Objects.requireNonNull(picture.models().get("model"));
        int all = count(picture.all().total());
        // The finest slices hold all of it too, and so does the series' own past.
        boolean whole = all == count(picture.all()) && all == count(own.total()) && all == count(own);
        return whole ? all : TORN;
    }

    private static int count(History<InferenceTally> history) {
        return count(history.tracks().get(0).slices().stream()
                .map(Slice::tally)
                .reduce(history.empty(), InferenceTally::merge));
    }

    private static int count(InferenceTally tally) {
        long all = tally.inferences();
        BigInteger count = BigInteger.valueOf(all);
        boolean whole = tally.answered().size() == all
                && tally.latencyNanos().equals(count.multiply(BigInteger.valueOf(1_000)))
                && tally.cost().priced() == all
                && tally.cost().sum().unscaledValue().equals(count.multiply(BigInteger.valueOf(PICOS)))
                && tally.tokens().input().equals(count.multiply(BigInteger.valueOf(TOKENS)))
                && tally.work().joules() == all;
        return whole ? (int) all : TORN;
    }
}
