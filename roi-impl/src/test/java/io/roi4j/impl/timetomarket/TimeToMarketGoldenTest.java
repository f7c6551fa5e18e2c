package io.roi4j.impl.timetomarket;

import static io.roi4j.impl.timetomarket.Market.DAY;
import static io.roi4j.impl.timetomarket.Market.NOW;
import static io.roi4j.impl.timetomarket.Market.benefit;
import static io.roi4j.impl.timetomarket.Market.daysAgo;
import static io.roi4j.impl.timetomarket.Market.launched;
import static io.roi4j.impl.timetomarket.Market.validated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Interval;
import io.roi4j.NoInterval;
import io.roi4j.Present;
import io.roi4j.Provenance;
import io.roi4j.Reason;
import io.roi4j.Verdict;
import io.roi4j.impl.formula.Sound;
import io.roi4j.impl.golden.GoldenCase;
import io.roi4j.impl.tally.Declarations;
import io.roi4j.impl.tally.Spell;
import io.roi4j.impl.tally.Spells;
import io.roi4j.timetomarket.HoursRedeployed;
import io.roi4j.timetomarket.IterationFinished;
import io.roi4j.timetomarket.IterationTimes;
import io.roi4j.timetomarket.LaunchTimes;
import io.roi4j.timetomarket.ResourceEfficiency;
import io.roi4j.timetomarket.ValueTimes;
import io.roi4j.timetomarket.WorkDone;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 1.1 to 1.4, each through the formulas and through the public surface. */
class TimeToMarketGoldenTest {
    private static final double HOUR = 3_600;
    private final Market market = new Market();

    @Test
    @DisplayName("definitions 1.1: four of six items launched, baseline declared")
    void conceptToLaunch() {
        GoldenCase golden = GoldenCase.definition("1.1");
        double[] days = golden.numbers("items_days");
        double[] launched = golden.numbers("launched");
        double baseline = golden.number("baseline_median_days");
        Market.items(market.after, days, launched);
        market.before().declareConceptToLaunch(Duration.ofDays((long) baseline), "board report");
        market.after.declareMonthlyMargin(io.roi4j.Money.of("30000", "USD"), "plan");
        LaunchTimes pure = Market.pure(
                        Market.launches(Market.spells(days, launched)),
                        Market.declared(TimeToMarketTally.CONCEPT_TO_LAUNCH, baseline * DAY))
                .launches();
        for (LaunchTimes found : List.of(pure, market.metrics().launches())) {
            golden.check("median_days", Sound.value(found.conceptToLaunch()) / DAY);
            golden.check(
                    "relative_change",
                    found.conceptToLaunch().comparison().relative().value().orElseThrow());
            golden.check("n_censored", Sound.value(found.openItems()));
            assertThat(found.conceptToLaunch().observations()).isEqualTo(6);
            assertThat(found.conceptToLaunch().comparison().label()).isEqualTo("declared: board report");
            assertThat(found.conceptToLaunch().comparison().verdict()).isEqualTo(Verdict.UNDETERMINED);
            // What dropping the open items would give: (300 + 365) / 2, and its mean 318.75.
            assertThat(Sound.value(found.conceptToLaunch()) / DAY).isNotEqualTo(332.5);
            assertThat(Sound.value(found.biasedMeanOfLaunched()) / DAY).isEqualTo(318.75);
            // P1: 547 - 387.5 days
            assertThat(Sound.value(found.revenueTimeGained()) / DAY).isEqualTo(159.5);
            assertThat(found.revenueTimeGained().provenance()).isEqualTo(Provenance.DECLARED);
            // Aalen-Johansen without cancellations is 1 - KM: by 365 days 1 - 5/6 * 4/5 * 3/4
            assertThat(Sound.value(found.launchedBy().get("365"))).isCloseTo(0.5, within(1e-12));
            assertThat(Sound.value(found.launchedBy().get("180"))).isZero();
        }
        // 159.5 days * 30,000 / (365.25 / 12)
        assertThat(Sound.value(market.metrics().launches().revenueGained()))
                .isCloseTo(159.5 / 30.4375 * 30_000, within(1e-6));
        Sound.absent(pure.revenueGained(), Reason.NOT_RECORDED);
    }

    @Test
    @DisplayName("km-aml-maintained, logrank-aml, R survival: median 31, log-log limits 13 and none, log-rank p")
    void aml() {
        GoldenCase current = GoldenCase.load("km-aml-maintained");
        GoldenCase baseline = GoldenCase.load("km-aml-nonmaintained");
        GoldenCase test = GoldenCase.load("logrank-aml");
        Market.items(market.after, current.numbers("time"), current.numbers("event"));
        Market.items(market.before(), baseline.numbers("time"), baseline.numbers("event"));
        LaunchTimes pure = Market.pure(
                        Market.launches(Market.spells(current.numbers("time"), current.numbers("event"))),
                        Market.launches(Market.spells(baseline.numbers("time"), baseline.numbers("event"))))
                .launches();
        for (LaunchTimes found : List.of(pure, market.metrics().launches())) {
            Present median = (Present) found.conceptToLaunch().estimate();
            assertThat(median.number() / DAY).isEqualTo(31);
            assertThat(median.limits()).isEqualTo(new NoInterval(Reason.CENSORED_NOT_REACHED));
            test.check("p", Sound.value(found.launchTimesProbability()));
            assertThat(found.conceptToLaunch().comparison().baseline().value().orElseThrow() / DAY)
                    .isEqualTo(23);
            assertThat(Sound.value(found.revenueTimeGained()) / DAY).isEqualTo(-8);
            assertThat(found.revenueTimeGained().provenance()).isEqualTo(Provenance.MEASURED);
            Interval restricted = Sound.interval(found.restrictedTimeGained().estimate());
            assertThat(restricted.contains(0)).isTrue();
        }
    }

    @Test
    @DisplayName("definitions 1.2: eight iterations, mean with t interval, median, p85 type 7")
    void iterationCycleTime() {
        GoldenCase golden = GoldenCase.definition("1.2");
        Map<String, Spell> known = new HashMap<>();
        for (double hours : golden.numbers("durations_hours")) {
            Instant start = NOW.minusSeconds((long) (hours * HOUR));
            market.after.iterationFinished(new IterationFinished("i" + hours, start, NOW, "training"));
            known.put("i" + hours, Spell.of(start.toEpochMilli(), NOW.toEpochMilli(), 1));
        }
        market.before().declareIterationCycleTime(Duration.ofDays(4), "retrospective");
        TimeToMarketTally tally = new TimeToMarketTally(
                Spells.EMPTY, Spells.EMPTY, Map.of("training", Spells.of(known)), WorkHours.EMPTY, Declarations.EMPTY);
        IterationTimes pure = Market.pure(tally, Market.declared(TimeToMarketTally.ITERATION_CYCLE_TIME, 96 * HOUR))
                .iterations();
        for (IterationTimes found : List.of(pure, market.metrics().iterations())) {
            golden.check("mean_hours", Sound.value(found.iterationCycleTime()) / HOUR);
            Interval limits = Sound.interval(found.iterationCycleTime().estimate());
            golden.checkAll("mean_ci", limits.lower() / HOUR, limits.upper() / HOUR);
            golden.check("median_hours", Sound.value(found.iterationCycleTimeMedian()) / HOUR);
            golden.check("p85_hours_type7", Sound.value(found.iterationCycleTimeP85()) / HOUR);
            golden.check("mean_hours", Sound.value(found.kindCycleTime().get("training")) / HOUR);
            assertThat(found.iterationCycleTimeMedian().comparison().relative().value())
                    .hasValue(-0.5);
        }
    }

    @Test
    @DisplayName("student-sleep, R ?t.test: the difference of two means by Welch")
    void welch() {
        GoldenCase golden = GoldenCase.load("student-sleep");
        // Hours of extra sleep, moved up by 10 so that they are times
        iterate("a", golden.numbers("a"), market.after);
        iterate("b", golden.numbers("b"), market.before());
        var comparison = market.metrics().iterations().iterationCycleTime().comparison();
        assertThat(comparison.absolute().value().orElseThrow() / HOUR).isCloseTo(-1.58, within(1e-9));
        Interval limits = Sound.interval(comparison.absolute());
        golden.checkAll("diff_ci", limits.lower() / HOUR, limits.upper() / HOUR);
        assertThat(comparison.verdict()).isEqualTo(Verdict.UNDETERMINED);
    }

    private static void iterate(String id, double[] hours, io.roi4j.timetomarket.TimeToMarketCalculator room) {
        for (int i = 0; i < hours.length; i++) {
            Instant start = NOW.minusSeconds(Math.round((10 + hours[i]) * HOUR));
            room.iterationFinished(new IterationFinished(id + i, start, NOW, "night"));
        }
    }

    @Test
    @DisplayName("definitions 1.3: idea at 0, launch at 360, value at 420, baseline 700 days")
    void timeToValueRatio() {
        GoldenCase golden = GoldenCase.definition("1.3");
        double value = golden.number("first_value_day");
        double before = golden.number("baseline_first_value_day");
        market.after.benefitRecognised(benefit("a", 0));
        market.after.itemLaunched(launched("a", value - golden.number("launch_day")));
        market.after.itemValidated(validated("a", value));
        check(golden, market.metrics().values());
        market.before().itemValidated(validated("old", before));
        market.before().benefitRecognised(benefit("old", 0));
        ValueTimes recorded = market.metrics().values();
        check(golden, recorded);
        golden.check("ratio", Sound.value(recorded.timeToValueRatio()));

        Spells launches = Spells.of(Map.of("a", Spell.of(0, millis(golden.number("launch_day")), 1)));
        Spells values = Spells.of(Map.of("a", Spell.of(0, millis(value), 1)));
        TimeToMarketTally tally =
                new TimeToMarketTally(launches, values, Map.of(), WorkHours.EMPTY, Declarations.EMPTY);
        ValueTimes pure = Market.pure(tally, Market.declared(TimeToMarketTally.TIME_TO_VALUE, before * DAY))
                .values();
        check(golden, pure);
        golden.check("ratio", Sound.value(pure.timeToValueRatio()));
    }

    private static void check(GoldenCase golden, ValueTimes found) {
        golden.check("time_to_value_days", Sound.value(found.timeToValue()) / DAY);
        golden.check("value_latency_share", Sound.value(found.valueLatencyShare()));
    }

    private static long millis(double days) {
        return (long) (days * DAY * 1_000);
    }

    @Test
    @DisplayName("definitions 1.4: 1,200 hours expected, 900 worked, 180 of the 300 freed redeployed")
    void resourceEfficiencyIndex() {
        GoldenCase golden = GoldenCase.definition("1.4");
        Duration actual = Duration.ofHours(golden.count("actual_person_hours"));
        Duration redeployed = Duration.ofHours(golden.count("redeployed_person_hours"));
        long units = 120;
        Duration perUnit = Duration.ofHours(golden.count("baseline_expected_person_hours") / units);
        market.before().declareHoursPerUnit("claim", perUnit, "audit of 2025");
        // A third of the actual hours went into the upkeep of the AI.
        Duration upkeep = actual.dividedBy(3);
        market.after.workDone(new WorkDone("w", daysAgo(1), "claim", units, actual.minus(upkeep), upkeep));
        market.after.hoursRedeployed(new HoursRedeployed("r", daysAgo(1), redeployed, "fraud"));
        WorkHours work = new WorkHours(
                Map.of("claim", new WorkHours.Work(units, actual.minus(upkeep).toMillis(), upkeep.toMillis())),
                redeployed.toMillis(),
                0);
        ResourceEfficiency pure = Market.pure(
                        TimeToMarketTally.of(work),
                        Market.declared(TimeToMarketTally.secondsPerUnit("claim"), (double) perUnit.toSeconds()))
                .resources();
        for (ResourceEfficiency found : List.of(pure, market.metrics().resources())) {
            golden.check("freed_hours", Sound.value(found.freedWork()) / HOUR);
            golden.check("rei", Sound.value(found.resourceEfficiencyIndex()));
            golden.check("redeployed_share", Sound.value(found.redeployedShare()));
            golden.check("labour_productivity_ratio", Sound.value(found.labourProductivityRatio()));
            // Gross: (1200 - 600) / 1200
            assertThat(Sound.value(found.grossResourceEfficiencyIndex())).isEqualTo(0.5);
            assertThat(Sound.value(found.unclassifiedWork()) / HOUR).isEqualTo(120);
            assertThat(found.resourceEfficiencyIndex().provenance()).isEqualTo(Provenance.DECLARED);
        }
    }
}
