package io.roi4j.impl.inference;

import io.roi4j.Scope;
import io.roi4j.Window;
import io.roi4j.impl.Rig;
import io.roi4j.impl.RoomContext;
import io.roi4j.impl.tally.History;
import io.roi4j.impl.tally.Reach;
import io.roi4j.impl.tally.Whole;
import io.roi4j.inference.Inference;
import java.util.Map;
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

    /** How many inferences are booked in the series' own past, without looking for more. */
    int booked() {
        Scope scope = new Scope(Window.ALL, Rig.STILL.instant());
        return (int) series.picture(scope, Reach.of(scope)).totalCalls().inferences();
    }

    /** How many inferences a look shows. */
    int look() {
        Scope scope = new Scope(Window.ALL, Rig.STILL.instant());
        InferenceLedger.Picture picture = ledger.picture(Map.of("model", series), scope);
        SeriesPicture own = picture.models().get(0).picture();
        int all = count(picture.all().total());
        // The finest slices hold all of it too, and so does the series' own past.
        boolean whole = all == count(picture.all()) && all == count(own);
        return whole ? all : TORN;
    }

    private static int count(History<InferenceTally> history) {
        return count(History.sum(history.empty(), history.tracks().get(0).slices()));
    }

    private static int count(InferenceTally tally) {
        return tally.answered().size() == tally.inferences() ? count(tally.calls(), tally.usage()) : TORN;
    }

    private static int count(SeriesPicture own) {
        CallTally slices = History.sum(CallTally.EMPTY, own.calls().slices());
        boolean whole = slices.equals(own.totalCalls()) && own.latencies().size() == slices.inferences();
        return whole ? count(own.totalCalls(), own.totalUsage()) : TORN;
    }

    private static int count(CallTally calls, UsageTally usage) {
        long all = calls.inferences();
        boolean whole = usage.latencyNanos().equals(Whole.of(all * 1_000))
                && calls.cost().priced() == all
                && calls.cost().picos().equals(Whole.of(all * PICOS))
                && usage.tokens().input().equals(Whole.of(all * TOKENS))
                && usage.work().joules() == all;
        return whole ? (int) all : TORN;
    }
}
