package io.roi4j.micrometer.fleet;

import io.roi4j.Pooled;
import io.roi4j.Pooling;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a pooled measure and its parts come to over some sums of its totals, as PromQL. Sums are named by the ending of their series,
 * and may be narrowed by matchers of labels.
 */
final class PooledQuery {
    private final FleetCatalogue catalogue;
    private final FleetFigure measure;
    private final Pooled pooled;
    private final Periods periods;

    PooledQuery(FleetCatalogue catalogue, FleetFigure measure, Periods periods) {
        this.catalogue = catalogue;
        this.measure = measure;
        this.pooled = Objects.requireNonNull(measure.pooled());
        this.periods = periods;
    }

    String value(String sums, String matchers) {
        if (pooled.as() == Pooling.QUANTILE) {
            return quantile(sums, matchers);
        } else if (isPerSecond()) {
            return measure.series() + ":n30d / " + measure.series() + ":exposure30d";
        }
        String ratio = Promql.with(
                above(sums, matchers), measure.labels(), "/", "(" + below(sums, matchers) + " > 0)", labelsBelow());
        // Both are read in one scrape, but rates are extrapolated.
        return pooled.as() == Pooling.PROPORTION
                ? "clamp_max(" + ratio + " <= 1.01, 1)"
                : pooled.times() == 1 ? ratio : number(pooled.times()) + " * " + ratio;
    }

    boolean isPerSecond() {
        return pooled.as() == Pooling.RATE && pooled.denominator().length == 0;
    }

    private String above(String sums, String matchers) {
        String plus = Promql.sum(measure.labels(), series(sums, pooled.numerator()), matchers);
        if (pooled.minus().length == 0) {
            return plus;
        }
        String minus = Promql.sum(measure.labels(), series(sums, pooled.minus()), matchers);
        return "(" + plus + " - (" + minus + " or 0 * " + plus + "))";
    }

    String below(String sums, String matchers) {
        return Promql.sum(labelsBelow(), series(sums, pooled.denominator()), matchers);
    }

    /** The denominator isn't money, and one with a star is added over what the measure is cut by. */
    List<String> labelsBelow() {
        boolean all = Stream.of(pooled.denominator()).anyMatch(name -> name.endsWith("*"));
        boolean money = catalogue.totals(measure, pooled.denominator()).stream()
                .allMatch(total -> total.labels().contains("currency"));
        return measure.labels().stream()
                .filter(label -> money || !label.equals("currency"))
                .filter(label -> !all || !measure.dimensions().contains(label))
                .toList();
    }

    List<String> series(String sums, String... names) {
        return catalogue.totals(measure, names).stream()
                .map(total -> total.series() + sums)
                .toList();
    }

    String observations(String sums, String matchers) {
        return switch (pooled.as()) {
            case QUANTILE -> bucket(sums, matchers, "+Inf");
            case RATE -> Promql.sum(measure.labels(), series(sums, pooled.numerator()), matchers);
            // With all labels of the measure, so that limits find it.
            case PROPORTION, RATIO_OF_SUMS, NET_SHARE ->
                labelsBelow().equals(measure.labels())
                        ? below(sums, matchers)
                        : Promql.with(
                                "0 * " + Promql.sum(measure.labels(), series(sums, pooled.numerator()), matchers),
                                measure.labels(),
                                "+",
                                below(sums, matchers),
                                labelsBelow());
        };
    }

    /** The denominator, or the seconds that anything was recorded in. */
    String exposure(String sums) {
        if (!isPerSecond()) {
            return below(sums, "");
        }
        String rate = catalogue.totals(measure, pooled.numerator()).get(0).series() + ":rate5m";
        return "max by (" + Promql.list(measure.labels()) + ") (count_over_time(" + rate + "[" + periods.window()
                + "])) * " + periods.interval();
    }

    private String bucket(String sums, String matchers, String bound) {
        String also = matchers.isEmpty() ? "" : ", " + matchers;
        return Promql.sum(measure.labels(), series(sums, pooled.numerator()), "seconds=\"" + bound + "\"" + also);
    }

    /** What falls beyond the last bound hasn't been reached, so there is no value. */
    private String quantile(String sums, String matchers) {
        String total = catalogue.totals(measure, pooled.numerator()).get(0).series() + sums;
        List<String> cut = Stream.concat(measure.labels().stream(), Stream.of("seconds"))
                .sorted()
                .toList();
        String buckets = "label_replace(" + Promql.sum(cut, List.of(total), matchers)
                + ", \"le\", \"$1\", \"seconds\", \"(.+)\")";
        String also = matchers.isEmpty() ? "" : ", " + matchers;
        String finite = "max by (" + Promql.list(measure.labels()) + ") (" + total + "{seconds!=\"+Inf\"" + also + "})";
        return "histogram_quantile(" + number(pooled.quantile()) + ", sum by (" + Promql.list(measure.labels())
                + ", le) ("
                + buckets + ")) and (" + finite + " >= " + number(pooled.quantile()) + " * "
                + bucket(sums, matchers, "+Inf") + ")";
    }

    static String number(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }
}
