package io.roi4j.impl.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.impl.tally.EventCount;
import io.roi4j.impl.tally.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class RecordLogConcurrencyTest {
    private static final int THREADS = 8;
    private static final int FACTS = 5_000;

    @Test
    void eightThreadsThatTellTheSameFactsAreTakenOnce() throws InterruptedException, ExecutionException {
        RecordLog<Note, EventCount> log = new RecordLog<>(FACTS / 4, EventCount.EMPTY, Note::sum);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<?>> told = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            told.add(threads.submit(() -> {
                for (int i = 0; i < FACTS; i++) {
                    log.add(Note.at("n" + i, i, 1));
                    if (i % 500 == 0) {
                        log.records();
                    }
                }
            }));
        }
        for (Future<?> each : told) {
            each.get();
        }
        threads.shutdown();
        long kept = log.records().facts().count();
        // What a slow thread tells after it was summed up is refused, so nothing counts twice; the first teller is
        // taken.
        assertThat(kept + log.records().compacted().events()).isEqualTo(FACTS);
    }
}
