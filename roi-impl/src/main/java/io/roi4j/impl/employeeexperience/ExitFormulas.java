package io.roi4j.impl.employeeexperience;

import static io.roi4j.Direction.DOWN;
import static io.roi4j.Direction.NEUTRAL;

import io.roi4j.Direction;
import io.roi4j.Estimate;
import io.roi4j.Interval;
import io.roi4j.Rate;
import io.roi4j.Ratio;
import io.roi4j.Score;
import io.roi4j.employeeexperience.ExitReason;
import io.roi4j.employeeexperience.ExitReasons;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.Rates;
import io.roi4j.impl.stats.AalenJohansen;
import io.roi4j.impl.stats.FollowUp;
import io.roi4j.impl.stats.Wilson;
import io.roi4j.impl.tally.EventCount;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** Indicator 3, employees: why do they resign (3.3)? */
public final class ExitFormulas {
    /** The name of the method for intervals that hold for all reasons at once. */
    static final String SIMULTANEOUS = "Goodman simultaneous";

    private ExitFormulas() {}

    /** 3.3: all figures. */
    public static ExitReasons exits(Inputs<EmployeeExperienceTally> inputs, Horizon horizon) {
        Exits exits = Exits.of(inputs);
        return new ExitReasons(
                byReason(reason -> voluntaryExitReasons(exits, reason)),
                byReason(reason -> simultaneousExitReasons(exits, reason)),
                byReason(reason -> exitRates(exits, reason)),
                byReason(reason -> exitIncidences(exits, reason, horizon)),
                aiRelatedExits(exits),
                aiRelatedExitIncidence(exits, horizon),
                exitReasonsProbability(exits),
                exitReasonsAssociation(exits));
    }

    private static <M> Map<String, M> byReason(Function<ExitReason, M> measure) {
        Map<String, M> all = new LinkedHashMap<>();
        for (ExitReason reason : ExitReason.values()) {
            all.put(reason.id(), measure.apply(reason));
        }
        return all;
    }

    /** 3.3: the share of one reason, Wilson's interval, Newcombe's for the difference. */
    public static Ratio voluntaryExitReasons(Exits exits, ExitReason reason) {
        return new Ratio(exits.share(
                NEUTRAL, side -> side.hides(reason), side -> side.table().count(reason)));
    }

    /**
     * The share of one reason, with an interval such that those of all reasons hold at once: Wilson's at 1 - (1 -
     * confidence) / number of reasons.
     *
     * <p>Source: Goodman (1965), Technometrics 7, 247-254.
     */
    public static Ratio simultaneousExitReasons(Exits exits, ExitReason reason) {
        double confidence = exits.settings().confidence();
        double each = 1 - (1 - confidence) / ExitReason.values().length;
        return new Ratio(exits.guarded(NEUTRAL, side -> side.hides(reason), () -> {
            ExitTable table = exits.current().table();
            Estimate share = Wilson.of(table.count(reason), table.all(), each);
            Interval limits = share.interval().orElseThrow();
            return exits.reading(Estimate.of(
                            share.value().orElseThrow(),
                            new Interval(limits.lower(), limits.upper(), confidence, SIMULTANEOUS)))
                    .build();
        }));
    }

    /** 3.3: resignations for one reason over the time of all, Garwood's interval. */
    public static Rate exitRates(Exits exits, ExitReason reason) {
        Function<Exits.Side, EventCount> count =
                side -> new EventCount(side.table().count(reason), side.seconds());
        return new Rate(exits.guarded(
                NEUTRAL,
                side -> side.hides(reason),
                () -> exits.reading(Rates.estimate(count.apply(exits.current()), exits.settings()))
                        .against(exits.comparison(
                                NEUTRAL,
                                side -> side.hides(reason),
                                () -> Rates.comparison(exits.inputs(count, EventCount.EMPTY), NEUTRAL)))
                        .build()));
    }

    /** 3.3: the Aalen-Johansen share who will have resigned for one reason. */
    public static Ratio exitIncidences(Exits exits, ExitReason reason, Horizon horizon) {
        return incidence(exits, NEUTRAL, horizon, side -> side.hides(reason), side -> side.lives(reason));
    }

    /** 3.3: the share of all resignations that AI was why. */
    public static Ratio aiRelatedExits(Exits exits) {
        return new Ratio(
                exits.share(DOWN, Exits.Side::hidesAi, side -> side.table().aiRelated()));
    }

    /** 3.3: the Aalen-Johansen share who will have resigned because of AI. */
    public static Ratio aiRelatedExitIncidence(Exits exits, Horizon horizon) {
        return incidence(exits, DOWN, horizon, Exits.Side::hidesAi, Exits.Side::livesByAi);
    }

    private static Ratio incidence(
            Exits exits,
            Direction direction,
            Horizon horizon,
            Predicate<Exits.Side> hidden,
            Function<Exits.Side, List<FollowUp>> lives) {
        Function<Exits.Side, Estimate> share = side -> AalenJohansen.incidence(
                lives.apply(side),
                Exits.OF_CAUSE,
                horizon.seconds(),
                exits.settings().confidence());
        return new Ratio(exits.guarded(direction, hidden, () -> {
            Estimate now = share.apply(exits.current());
            return exits.reading(now)
                    .against(exits.difference(direction, hidden, now, share))
                    .build();
        }));
    }

    /** The p-value of the chi-square test against the baseline, over the reasons shown of both and the rest in one. */
    public static Score exitReasonsProbability(Exits exits) {
        return new Score(exits.test(result -> result.p()));
    }

    /** Cramér's V of the same table. */
    public static Score exitReasonsAssociation(Exits exits) {
        return new Score(exits.test(result -> result.cramersV()));
    }
}
