package io.roi4j.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.runner.RunnerException;

/** Every benchmark runs once, in this JVM; how fast is not for a test to say. */
class SuiteTest {

    @Test
    void everythingIsMeasuredAndPrinted(@TempDir Path folder) throws RunnerException, IOException {
        StringBuilder progress = new StringBuilder();

        Results results = new Suite(Depth.SMOKE, folder, progress::append).run();

        for (Question question : Question.values()) {
            assertThat(progress).contains(question.title());
            assertThat(results.answers().get(question))
                    .isNotEmpty()
                    .allSatisfy(score -> assertThat(score.nanos()).isPositive())
                    .extracting(Score::library)
                    .containsAll(question.libraries());
        }
        assertThat(results.memory().values())
                .allSatisfy(memory -> assertThat(memory.quiet()).isBetween(100.0, 1e6));
        String page = new Page(results).text(Machine.table());
        assertThat(page).contains("### Goals", "prometheus-metrics-core-", "jmh-core-");
        for (Library library : Library.values()) {
            assertThat(page).contains("| " + library.title());
        }
    }
}
