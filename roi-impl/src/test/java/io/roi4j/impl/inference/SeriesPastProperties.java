package io.roi4j.impl.inference;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Scope;
import io.roi4j.Window;
import io.roi4j.impl.tally.History;
import io.roi4j.impl.tally.Reach;
import io.roi4j.impl.tally.Slice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A series remembers days of the present and the last block of four days, blocks before; and everything in the total. */
class SeriesPastProperties {
    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final long BLOCK = 4 * DAY;
    private static final long START = Instant.parse("2026-03-02T00:00:00Z").toEpochMilli();
    private static final long DECADE = 3652 * DAY;

    /** Something told at a time, that happened then or up to 50 days before. */
    record Told(long now, long at, InferenceFact fact) {}

    private static List<Told> told(Random random, int most, long days) {
        List<Told> told = new ArrayList<>();
        for (InferenceFact fact : SomeInferences.exactly(random, random.nextInt(most + 1))) {
            long now = START + (days == 0 ? 0 : random.nextLong(days * DAY));
            long late = random.nextInt(3) == 0 ? random.nextLong(50 * DAY) : random.nextLong(DAY);
            told.add(new Told(now, random.nextInt(9) == 0 ? now + 300_000 : now - late, fact));
        }
        return told;
    }

    @Provide
    Arbitrary<List<Told>> atOnce() {
        return Arbitraries.randomValue(random -> told(random, 40, 0));
    }

    /** In the order of the clock. */
    @Provide
    Arbitrary<List<Told>> forMonths() {
        return Arbitraries.randomValue(random -> told(random, 100, 60).stream()
                .sorted(Comparator.comparingLong(Told::now))
                .toList());
    }

    private static SeriesPast past(List<Told> all) {
        SeriesPast past = new SeriesPast();
        all.forEach(one -> tell(past, one));
        return past;
    }

    private static void tell(SeriesPast past, Told one) {
        past.add(one.now(), one.at(), SomeInferences.sums(List.of(one.fact())));
    }

    private static SeriesPicture picture(SeriesPast past, Window window, long now) {
        Scope scope = new Scope(window, Instant.ofEpochMilli(now));
        return past.picture(scope, Reach.of(scope));
    }

    /** All that is remembered. */
    private static List<Slice<CallTally>> slices(SeriesPast past) {
        return picture(past, Window.ALL, START + 2 * DECADE).calls().slices();
    }

    private static List<Slice<CallTally>> calls(List<Slice<InferenceTally>> slices) {
        return slices.stream()
                .map(slice ->
                        new Slice<>(slice.start(), slice.length(), slice.tally().calls()))
                .toList();
    }

    private static InferenceTally merged(List<Slice<InferenceTally>> slices) {
        return History.sum(InferenceTally.EMPTY, slices);
    }

    private static long blockOf(long millis) {
        return Math.floorDiv(millis, BLOCK);
    }

    /** What is remembered when the present is that of the last one told. */
    private static List<Slice<InferenceTally>> expected(List<Told> all) {
        Map<Long, List<InferenceFact>> facts = new TreeMap<>();
        long present = blockOf(all.get(all.size() - 1).now());
        for (Told one : all) {
            long length = length(one, present);
            if (blockOf(one.at()) >= present - 8) {
                facts.computeIfAbsent(one.at() - Math.floorMod(one.at(), length), start -> new ArrayList<>())
                        .add(one.fact());
            }
        }
        List<Slice<InferenceTally>> slices = new ArrayList<>();
        facts.forEach((start, own) -> slices.add(new Slice<>(
                Instant.ofEpochMilli(start),
                Duration.ofMillis(blockOf(start) >= present - 1 ? DAY : BLOCK),
                PlainSums.of(own))));
        return slices;
    }

    private static long length(Told one, long present) {
        return blockOf(one.at()) >= present - 1 ? DAY : BLOCK;
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void anyOrderGivesTheSlicesOfThePlainStatement(@ForAll("atOnce") List<Told> all, @ForAll Random random) {
        List<Told> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        assertThat(slices(past(shuffled))).isEqualTo(all.isEmpty() ? List.of() : calls(expected(all)));
    }

    @Property(tries = 80, edgeCases = EdgeCasesMode.NONE)
    void monthsLeaveTheSlicesOfThePlainStatement(@ForAll("forMonths") List<Told> all) {
        SeriesPast past = new SeriesPast();
        for (int told = 1; told <= all.size(); told++) {
            Told last = all.get(told - 1);
            tell(past, last);
            List<Slice<InferenceTally>> expected = expected(all.subList(0, told));
            List<Slice<CallTally>> slices = slices(past);
            assertThat(slices).hasSizeLessThanOrEqualTo(20).containsAll(calls(expected));
            long remembered = (blockOf(last.now()) - 8) * BLOCK;
            assertThat(slices.stream()
                            .filter(slice -> slice.start().toEpochMilli() >= remembered)
                            .toList())
                    .isEqualTo(calls(expected));
            // What is closed is kept in full, but for the day that is partly open.
            assertThat(past.closed(cursor -> cursor.sums().tally()))
                    .filteredOn(slice -> slice.start().toEpochMilli() >= remembered
                            && !slice.start().equals(Instant.ofEpochMilli(last.now() / DAY * DAY)))
                    .filteredOn(slice -> slices.contains(new Slice<>(
                            slice.start(), slice.length(), slice.tally().calls())))
                    .allMatch(expected::contains);
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void aWindowTakesTheSlicesThatItTouches(@ForAll("forMonths") List<Told> all, @ForAll Random random) {
        SeriesPast past = new SeriesPast();
        for (int told = 1; told <= all.size(); told++) {
            Told last = all.get(told - 1);
            tell(past, last);
            Window window = Window.lastDays(1 + random.nextInt(2) * random.nextInt(28));
            Reach reach = Reach.of(new Scope(window, Instant.ofEpochMilli(last.now())));
            List<Slice<InferenceTally>> touched = expected(all.subList(0, told)).stream()
                    .filter(slice -> reach.touches(slice.start(), slice.length()))
                    .toList();
            SeriesPicture picture = picture(past, window, last.now());
            assertThat(picture.calls().slices()).isEqualTo(calls(touched));
            assertThat(picture.calls().tally()).isEqualTo(merged(touched).calls());
            assertThat(picture.latencies()).isEqualTo(merged(touched).latency());
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void theTotalHasEverything(@ForAll("forMonths") List<Told> all) {
        SeriesPicture picture = picture(past(all), Window.ALL, START + 60 * DAY);
        InferenceTally plain = PlainSums.of(all.stream().map(Told::fact).toList());
        assertThat(picture.totalCalls()).isEqualTo(plain.calls());
        assertThat(picture.totalUsage()).isEqualTo(plain.usage());
        assertThat(picture.calls().tally()).isEqualTo(plain.calls());
        assertThat(picture.latencies()).isEqualTo(plain.latency());
    }

    /** For a while the clock is ten years ahead or behind. */
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void aJumpOfTheClockWipesNothingOfTheLastMonth(@ForAll("forMonths") List<Told> all, @ForAll Random random) {
        SeriesPast past = past(all);
        long now = all.isEmpty() ? START : all.get(all.size() - 1).now();
        long jumped = random.nextBoolean() ? now + DECADE : now - DECADE;
        List<InferenceFact> lost = SomeInferences.exactly(random, 1 + random.nextInt(3));
        lost.forEach(fact -> tell(past, new Told(jumped, jumped, fact)));
        List<InferenceFact> back = SomeInferences.exactly(random, random.nextInt(3));
        back.forEach(fact -> tell(past, new Told(now, now, fact)));
        // All blocks that a window of 30 days touches.
        long from = blockOf(now - 30 * DAY) * BLOCK;
        CallTally month = slices(past).stream()
                .filter(slice ->
                        slice.start().toEpochMilli() >= from && slice.start().toEpochMilli() < now + 2 * DAY)
                .map(Slice::tally)
                .reduce(CallTally.EMPTY, CallTally::merge);
        assertThat(month)
                .isEqualTo(PlainSums.of(Stream.concat(
                                        all.stream()
                                                .filter(one -> one.at() >= from)
                                                .map(Told::fact),
                                        back.stream())
                                .toList())
                        .calls());
        assertThat(picture(past, Window.ALL, now).totalCalls().inferences())
                .isEqualTo(all.size() + lost.size() + back.size());
    }

    /** As after the clock came back: no fact is lost to those who look at the time since the jump. */
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void afterAJumpTheClockGoesOn(@ForAll("forMonths") List<Told> all, @ForAll Random random) {
        SeriesPast past = new SeriesPast();
        long jumped = random.nextBoolean() ? START + DECADE : START - DECADE;
        SomeInferences.exactly(random, 3).forEach(fact -> tell(past, new Told(jumped, jumped, fact)));
        List<Told> onTime = all.stream()
                .map(one -> new Told(one.now(), one.now(), one.fact()))
                .toList();
        onTime.forEach(one -> tell(past, one));
        long from = all.isEmpty() ? START : (blockOf(all.get(all.size() - 1).now()) - 7) * BLOCK;
        CallTally recent = slices(past).stream()
                .filter(slice ->
                        slice.start().toEpochMilli() >= from && slice.start().toEpochMilli() < START + DECADE - 4 * DAY)
                .map(Slice::tally)
                .reduce(CallTally.EMPTY, CallTally::merge);
        assertThat(recent)
                .isEqualTo(PlainSums.of(onTime.stream()
                                .filter(one -> one.at() >= from)
                                .map(Told::fact)
                                .toList())
                        .calls());
    }
}
