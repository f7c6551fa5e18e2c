package io.roi4j.impl.employeeexperience;

import static io.roi4j.impl.employeeexperience.Company.daysAgo;
import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.employeeexperience.Employment;
import io.roi4j.employeeexperience.SurveyAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class EmployeeExperienceConcurrencyTest {
    private static final int THREADS = 4;
    private static final int PERSONS = 500;
    private final Company company = new Company();

    private CompletableFuture<Void> writing() {
        List<CompletableFuture<Void>> writers = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            int first = thread;
            writers.add(CompletableFuture.runAsync(() -> {
                // Each person is told by two threads.
                for (int i = 0; i < PERSONS; i++) {
                    String id = "p" + (first / 2 * PERSONS + i);
                    company.after.employed(Employment.since(id, daysAgo(400)));
                    company.after.answered(new SurveyAnswer(id, daysAgo(20), 9));
                }
            }));
        }
        return CompletableFuture.allOf(writers.toArray(new CompletableFuture<?>[0]));
    }

    @Test
    void nothingIsLostBetweenThreadsWhileAnotherReads() {
        CompletableFuture<Void> all = writing();
        while (!all.isDone()) {
            company.metrics();
        }
        all.join();
        // The last few may wait for others; with a group more of them all are there.
        Company.tell(company.after, 10, i -> Employment.since("last" + i, daysAgo(400)));
        Company.answers(company.after, "last", daysAgo(20), Company.times(10, 9));
        var metrics = company.metrics();
        assertThat(metrics.retention().retentionRate().observations()).isEqualTo(THREADS / 2 * PERSONS + 10);
        assertThat(metrics.survey().enps().observations()).isEqualTo(THREADS / 2 * PERSONS + 10);
    }

    @Test
    void whoRecordsWhileItIsClosedLeavesNothingBehind() {
        CompletableFuture<Void> all = writing();
        company.metrics();
        company.roi.close();
        all.join();
        assertThat(company.metrics().retention().retentionRate().value()).isEmpty();
        assertThat(company.metrics().survey().enps().value()).isEmpty();
    }
}
