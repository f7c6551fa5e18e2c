package io.roi4j.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The comparison is fair only if every library ends up with the same sums. */
class SubjectTest {
    private static final Names NAMES = Names.of(2, 3);
    private static final Call[] CALLS = Calls.draw();

    @ParameterizedTest
    @EnumSource(
            names = {"ROI4J_METERS", "ROI4J_YOUNG", "ROI4J_AGED"},
            mode = EnumSource.Mode.EXCLUDE)
    void sumsOfAllSeries(Library library) {
        Subject subject = library.setUp(NAMES);
        for (int i = 0; i < NAMES.size(); i++) {
            Series series = subject.series(NAMES.initiative(i), NAMES.model(i));
            for (Call call : CALLS) {
                series.record(call);
                subject.record(NAMES.initiative(i), NAMES.model(i), call);
            }
        }

        Reading reading = new Reading();
        subject.read(reading);

        assertThat(reading.sums()).isCloseTo(2 * NAMES.size() * sumOfAll(), within(1e-3));
        assertThat(reading.latencies()).isPositive();
    }

    private static double sumOfAll() {
        return Arrays.stream(CALLS).mapToDouble(SubjectTest::sum).sum();
    }

    private static double sum(Call call) {
        double always = 1
                + call.latencySeconds()
                + call.inputTokens()
                + call.outputTokens()
                + call.cachedTokens()
                + call.joules();
        return always + (call.succeeded() ? 0 : 1) + (call.priced() ? call.cost() + 1 : 0);
    }

    @ParameterizedTest
    @EnumSource(names = {"ROI4J_METERS", "PROMETHEUS", "MICROMETER_PROMETHEUS"})
    void textHoldsEverySeries(Library library) throws IOException {
        Subject subject = library.setUp(NAMES);
        for (int i = 0; i < NAMES.size(); i++) {
            subject.record(NAMES.initiative(i), NAMES.model(i), CALLS[i]);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        subject.print(out);

        String text = out.toString(StandardCharsets.UTF_8);
        for (int i = 0; i < NAMES.size(); i++) {
            assertThat(text).contains("initiative=\"" + NAMES.initiative(i) + "\",model=\"" + NAMES.model(i) + "\"");
        }
    }

    @Test
    void someHaveNoText() {
        Subject subject = Library.DROPWIZARD.setUp(NAMES);

        assertThatThrownBy(() -> subject.print(OutputStream.nullOutputStream()))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
