package io.roi4j.impl.formula;

import io.roi4j.Provenance;
import io.roi4j.Scope;
import io.roi4j.Window;
import io.roi4j.impl.tally.Slice;
import io.roi4j.impl.tally.Tally;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;

/** Tallies of one day each, from {@link Live#START} on, as the formulas read them. */
public final class Days {
    public static final Duration DAY = Duration.ofDays(1);
    public static final double SECONDS = DAY.toSeconds();
    public static final Settings SETTINGS = settings(0.95);

    private Days() {}

    /** A window of all time that ends with the hundredth day. */
    public static Settings settings(double confidence) {
        return new Settings(
                new Scope(Window.ALL, Live.START.plus(DAY.multipliedBy(100))), confidence, Currency.getInstance("USD"));
    }

    /** The first of the tallies is that of the first day, and so on. */
    public static <T> List<Slice<T>> slices(List<T> tallies) {
        return IntStream.range(0, tallies.size())
                .mapToObj(i -> new Slice<>(Live.START.plus(DAY.multipliedBy(i)), DAY, tallies.get(i)))
                .toList();
    }

    public static <T extends Tally<T>> Evidence<T> evidence(T empty, List<T> tallies) {
        return new Evidence<>(
                tallies.stream().reduce(empty, Tally::merge), slices(tallies), Provenance.MEASURED, "cohort");
    }

    public static <T extends Tally<T>> Inputs<T> inputs(T empty, List<T> current, List<T> baseline) {
        return new Inputs<>(evidence(empty, current), evidence(empty, baseline), SETTINGS);
    }
}
