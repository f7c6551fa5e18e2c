package io.roi4j.impl.inference;

import static io.roi4j.inference.Inference.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
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
    private static final Slots SLOTS = new Slots(MOST);

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
        byte[] packed = Slots.NONE;
        TreeMap<Long, Long> plain = new TreeMap<>();
        for (Step step : steps) {
            packed = SLOTS.with(packed, step.number(), sums(step.inferences()), step.present());
            plain.merge(step.number(), (long) step.inferences(), Long::sum);
            if (plain.size() > MOST) {
                plain.remove(plain.lastKey() > step.present() ? plain.lastKey() : plain.firstKey());
            }
            assertThat(contents(packed)).isEqualTo(plain);
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void theFirstIsTakenOut(@ForAll("steps") List<Step> steps) {
        byte[] packed = Slots.NONE;
        for (Step step : steps) {
            packed = SLOTS.with(packed, step.number(), sums(step.inferences()), step.present());
        }
        NavigableMap<Long, Long> plain = contents(packed);
        while (packed.length > 0) {
            assertThat(Slots.firstNumber(packed)).isEqualTo(plain.firstKey());
            plain.pollFirstEntry();
            packed = Slots.withoutFirst(packed);
            assertThat(contents(packed)).isEqualTo(plain);
        }
        assertThat(plain).isEmpty();
    }

    private static NavigableMap<Long, Long> contents(byte[] packed) {
        TreeMap<Long, Long> contents = new TreeMap<>();
        List<Long> numbers = new ArrayList<>();
        for (Slots.Cursor cursor = Slots.cursor(packed); cursor.hasNext(); ) {
            numbers.add(cursor.next());
            contents.put(numbers.get(numbers.size() - 1), cursor.calls().inferences());
        }
        assertThat(numbers).isSorted();
        return contents;
    }
}
