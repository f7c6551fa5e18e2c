package io.roi4j.impl;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Reason;
import io.roi4j.Report;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Whatever a host tells that can't be true: nothing throws, no figure changes, and it is counted under its reason. */
class HostileInputProperties {
    @Provide
    Arbitrary<Hostility> hostilities() {
        return Arbitraries.oneOf(BadCalls.names(), BadInferences.all(), BadOutcomes.outcomes(), BadOutcomes.datasets());
    }

    @Property(tries = 60)
    void changesNoFigureAndIsCounted(@ForAll @Size(min = 1, max = 30) List<@From("hostilities") Hostility> calls) {
        TestClock clock = new TestClock();
        StreamingRoi roi = Furnished.roi(clock);
        Map<String, Object> before = Reports.figures(roi.report());
        assertThat(roi.health().refused()).isEmpty();

        Map<Reason, Long> expected = new EnumMap<>(Reason.class);
        for (Hostility call : calls) {
            call.act().accept(roi);
            expected.merge(call.reason(), call.times(), Long::sum);
        }

        Report report = Reports.quietly(roi);
        assertThat(Reports.figures(report)).isEqualTo(before);
        assertThat(roi.health().refused()).isEqualTo(expected);
        assertThat(report.health()).isEqualTo(roi.health());
        assertThat(roi.health().overflowed()).isEmpty();
    }
}
