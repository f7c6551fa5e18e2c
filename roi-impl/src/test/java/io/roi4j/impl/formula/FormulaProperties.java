package io.roi4j.impl.formula;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Count;
import io.roi4j.Direction;
import io.roi4j.Provenance;
import io.roi4j.Ratio;
import io.roi4j.Reading;
import io.roi4j.impl.tally.Binomial;
import io.roi4j.impl.tally.EventCount;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FormulaProperties {
    @Provide
    Arbitrary<List<Binomial>> days() {
        return Arbitraries.randomValue(random -> Stream.generate(() -> binomial(random))
                .limit(random.nextInt(20))
                .toList());
    }

    private static Binomial binomial(Random random) {
        long trials = random.nextLong(1 + (1L << random.nextInt(50)));
        return switch (random.nextInt(5)) {
            case 0 -> Binomial.EMPTY;
            case 1 -> new Binomial(0, trials);
            case 2 -> new Binomial(trials, trials);
            default -> new Binomial(random.nextLong(trials + 1), trials);
        };
    }

    /** From a nanosecond to a million years; also none. */
    @Provide
    Arbitrary<EventCount> eventCounts() {
        return Arbitraries.randomValue(random -> new EventCount(
                random.nextInt(4) == 0 ? 0 : random.nextLong(1L << random.nextInt(1, 62)),
                random.nextInt(4) == 0 ? 0 : Math.pow(10, random.nextDouble(-9, 14))));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void proportionsAreSound(@ForAll("days") List<Binomial> current, @ForAll("days") List<Binomial> baseline) {
        Inputs<Binomial> inputs = Days.inputs(Binomial.EMPTY, current, baseline);
        Ratio ratio = new Ratio(Proportions.reading(inputs, Direction.DOWN));
        Sound.measure("share", ratio);
        assertThat(ratio.estimate().interval().isPresent())
                .isEqualTo(inputs.current().tally().trials() > 0);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void clustersNeverMakeAnIntervalNarrower(@ForAll("days") List<Binomial> days) {
        Evidence<Binomial> clustered = Days.evidence(Binomial.EMPTY, days);
        Evidence<Binomial> lump = Evidence.of(clustered.tally());
        Proportions.share(clustered, Days.SETTINGS).interval().ifPresent(interval -> {
            var plain = Sound.interval(Proportions.share(lump, Days.SETTINGS));
            assertThat(interval.upper() - interval.lower())
                    .isGreaterThanOrEqualTo((plain.upper() - plain.lower()) * (1 - 1e-9));
        });
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void ratesAreSound(@ForAll("eventCounts") EventCount current, @ForAll("eventCounts") EventCount baseline) {
        Inputs<EventCount> inputs = new Inputs<>(Evidence.of(current), Evidence.of(baseline), Days.SETTINGS);
        Reading reading = ReadingBuilder.of(Rates.estimate(current, Days.SETTINGS), Days.SETTINGS)
                .from(current.events(), Provenance.MEASURED)
                .against(Rates.comparison(inputs, Direction.DOWN))
                .build();
        Sound.measure("rate", new Count(reading));
    }
}
