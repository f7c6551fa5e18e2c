package io.roi4j.impl.inference;

import static io.roi4j.inference.Inference.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Slots are a sorted map with a bound. */
class SlotsProperties {
    private static final int MOST = 5;

    /** What is added where, and what is the present then; clocks jump. */
    record Step(long number, long present, int inferences) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        return Arbitraries.randomValue(random ->
                Stream.generate(() -> step(random)).limit(random.nextInt(30)).toList());
    }

    private static Step step(Random random) {
        long present = random.nextInt(4) == 0 ? 500 : 10;
        return new Step(present - random.nextInt(8) + 2, present, 1 + random.nextInt(3));
    }

    private static InferenceSums sums(int inferences) {
        InferenceSums sums = new InferenceSums();
        for (int i = 0; i < inferences; i++) {
            sums.add(
                    1,
                    false,
                    true,
                    UNKNOWN,
                    UNKNOWN,
                    UNKNOWN,
                    UNKNOWN,
                    UNKNOWN,
                    UNKNOWN,
                    UNKNOWN,
                    Provenances.MEASURED);
        }
        return sums;
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void slotsAreAMapThatDropsOneForOne(@ForAll("steps") List<Step> steps) {
        Slots slots = new Slots(MOST);
        TreeMap<Long, Long> plain = new TreeMap<>();
        for (Step step : steps) {
            slots.add(step.number(), sums(step.inferences()), step.present());
            plain.merge(step.number(), (long) step.inferences(), Long::sum);
            if (plain.size() > MOST) {
                plain.remove(plain.lastKey() > step.present() ? plain.lastKey() : plain.firstKey());
            }
            assertThat(contents(slots)).isEqualTo(plain);
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void whatIsTakenOutIsGone(@ForAll("steps") List<Step> steps, @ForAll Random random) {
        Slots slots = new Slots(MOST);
        steps.forEach(step -> slots.add(step.number(), sums(step.inferences()), step.present()));
        Map<Long, Long> plain = contents(slots);
        while (slots.size() > 0) {
            int place = random.nextInt(slots.size());
            long number = slots.number(place);
            InferenceSums taken = random.nextBoolean() ? slots.remove(number) : slots.removeAt(place);
            assertThat(taken).isNotNull();
            assertThat(taken.tally().inferences()).isEqualTo(plain.remove(number));
            assertThat(slots.remove(number)).isNull();
            assertThat(contents(slots)).isEqualTo(plain);
        }
        assertThat(plain).isEmpty();
    }

    private static Map<Long, Long> contents(Slots slots) {
        Map<Long, Long> contents = new TreeMap<>();
        assertThat(IntStream.range(0, slots.size()).mapToObj(slots::number)).isSorted();
        for (int place = 0; place < slots.size(); place++) {
            contents.put(slots.number(place), slots.sums(place).tally().inferences());
        }
        return contents;
    }
}
