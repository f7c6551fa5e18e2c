package io.roi4j.micrometer;

import java.util.List;

/** The threads that the bridge started and that still run. */
final class Threads {
    private Threads() {}

    static List<Thread> ours() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("roi4j-meters"))
                .toList();
    }

    /** Waits until the bridge has registered what it found. */
    static void awaitEnd() {
        for (Thread thread : ours()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
