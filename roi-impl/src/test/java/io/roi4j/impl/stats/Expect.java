package io.roi4j.impl.stats;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Absent;
import io.roi4j.Estimate;
import io.roi4j.Interval;
import io.roi4j.NoInterval;
import io.roi4j.Present;
import io.roi4j.Reason;
import org.assertj.core.data.Offset;

/** Short assertions on estimates, shared by the tests of this package. */
final class Expect {
    private Expect() {}

    static double value(Estimate estimate) {
        assertThat(estimate).isInstanceOf(Present.class);
        return ((Present) estimate).number();
    }

    static Interval interval(Estimate estimate) {
        assertThat(estimate.interval()).as(estimate.toString()).isPresent();
        return estimate.interval().get();
    }

    static void absent(Estimate estimate, Reason reason) {
        assertThat(estimate).isInstanceOf(Absent.class);
        assertThat(estimate.reason()).contains(reason);
    }

    static void noInterval(Estimate estimate, double value, Reason reason) {
        assertThat(estimate).isEqualTo(new Present(value, new NoInterval(reason)));
    }

    static void close(Estimate estimate, double value, double lower, double upper, double tolerance) {
        Offset<Double> offset = Offset.offset(tolerance);
        assertThat(value(estimate)).isCloseTo(value, offset);
        assertThat(interval(estimate).lower()).isCloseTo(lower, offset);
        assertThat(interval(estimate).upper()).isCloseTo(upper, offset);
    }

    /** The interval holds the value and lies within the range, rounding at the edge aside. */
    static void sound(Estimate estimate, double least, double greatest) {
        estimate.interval().ifPresent(interval -> {
            assertThat(interval.contains(value(estimate)))
                    .as(estimate.toString())
                    .isTrue();
            assertThat(interval.lower()).isGreaterThanOrEqualTo(least);
            assertThat(interval.upper()).isLessThanOrEqualTo(greatest);
        });
    }

    /** The second is the first with its sign turned. */
    static void mirrored(Estimate a, Estimate b, double tolerance) {
        close(b, -value(a), -interval(a).upper(), -interval(a).lower(), tolerance);
    }
}
