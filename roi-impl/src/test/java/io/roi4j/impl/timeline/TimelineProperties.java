package io.roi4j.impl.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Window;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Whatever is told in whatever order, every window says what a list of all facts would say. */
class TimelineProperties {
    private static final List<Resolution> TINY =
            List.of(new Resolution(Duration.ofMinutes(1), 6), new Resolution(Duration.ofHours(1), 4));
    private static final List<Duration> WINDOWS = List.of(
            Duration.ofMillis(1),
            Duration.ofSeconds(59),
            Duration.ofMinutes(5),
            Duration.ofMinutes(6),
            Duration.ofHours(2),
            Duration.ofHours(3),
            Duration.ofDays(3),
            Duration.ofDays(30),
            Duration.ofDays(400),
            Window.ALL.length());

    /** Some time passes, then a fact is told, late or a little early. */
    record Step(Duration passes, Duration offset) {}

    private static Arbitrary<Duration> upTo(Duration most) {
        return Arbitraries.longs().between(0, most.toMillis()).map(Duration::ofMillis);
    }

    private static Arbitrary<Duration> anyTimeUpTo(Duration longest) {
        return Arbitraries.oneOf(
                upTo(Duration.ofSeconds(90)), upTo(Duration.ofMinutes(10)), upTo(Duration.ofHours(5)), upTo(longest));
    }

    @Provide
    Arbitrary<Step> steps() {
        Arbitrary<Duration> late = anyTimeUpTo(Duration.ofDays(410)).map(Duration::negated);
        return Combinators.combine(
                        anyTimeUpTo(Duration.ofDays(450)),
                        Arbitraries.oneOf(late, upTo(Duration.ofMinutes(6)), Arbitraries.just(Duration.ZERO)))
                .as(Step::new);
    }

    @Provide
    Arbitrary<Step> quickSteps() {
        return Combinators.combine(
                        upTo(Duration.ofMinutes(2)),
                        Arbitraries.longs().between(-1_000, 300).map(Duration::ofSeconds))
                .as(Step::new);
    }

    @Property(tries = 300)
    void everyWindowIsThatOfAList(@ForAll @Size(max = 60) List<@From("steps") Step> steps) {
        agrees(new Diary(Resolution.LONG), steps);
    }

    @Property(tries = 300)
    void aFullGridDropsOnlyWhatNoWindowReaches(@ForAll @Size(max = 100) List<@From("quickSteps") Step> steps) {
        agrees(new Diary(TINY), steps);
    }

    @Property(tries = 300)
    void lookingInBetweenChangesNothing(
            @ForAll @Size(max = 60) List<@From("quickSteps") Step> steps, @ForAll Random random) {
        Diary watched = new Diary(TINY);
        Diary alone = new Diary(TINY);
        for (Step step : steps) {
            for (Diary diary : List.of(watched, alone)) {
                diary.pass(step.passes());
                diary.tell(step.offset());
            }
            if (random.nextBoolean()) {
                watched.history();
            }
        }
        assertThat(watched.history()).isEqualTo(alone.history());
        assertThat(watched.history()).isEqualTo(alone.history());
    }

    private static void agrees(Diary diary, List<Step> steps) {
        for (Step step : steps) {
            diary.pass(step.passes());
            diary.tell(step.offset());
        }
        for (Duration passed : List.of(Duration.ZERO, Duration.ofMinutes(3), Duration.ofHours(1))) {
            diary.pass(passed);
            for (Duration window : WINDOWS) {
                assertThat(diary.within(window)).as(window.toString()).isEqualTo(diary.expected(window));
            }
        }
    }
}
