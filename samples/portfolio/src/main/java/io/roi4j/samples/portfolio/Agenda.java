package io.roi4j.samples.portfolio;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What will happen on later days. */
final class Agenda {
    private record Due(long day, Runnable event) {}

    private final List<Due> due = new ArrayList<>();

    /** Lets something happen so many days from now, one at least. */
    void later(Today today, double days, Consumer<Instant> event) {
        long whole = Math.max(1, Math.round(days));
        Instant at = today.evening().plus(Duration.ofDays(whole));
        due.add(new Due(today.number() + whole, () -> event.accept(at)));
    }

    /** Lets happen what is due today. */
    void run(Today today) {
        List<Due> reached =
                due.stream().filter(event -> event.day() <= today.number()).toList();
        due.removeAll(reached);
        reached.forEach(event -> event.event().run());
    }
}
