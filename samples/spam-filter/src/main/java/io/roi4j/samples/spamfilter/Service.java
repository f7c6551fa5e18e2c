package io.roi4j.samples.spamfilter;

import io.roi4j.Report;
import java.util.ArrayList;
import java.util.List;

/** The spam filter with its instruments, ready to serve. One thread serves; any thread may look. */
final class Service implements AutoCloseable {

    /** What the use of AI is called that is being watched. */
    static final String INITIATIVE = "spam-filter";

    private final Instruments instruments;
    private final MailStream stream;
    private final Dashboard dashboard;

    Service(Options options) {
        SimulatedClock clock = new SimulatedClock();
        instruments = new Instruments(clock);
        stream = new MailStream(
                MailSplit.of(Spambase.load(options.seed())), instruments.roi().initiative(INITIATIVE), clock, options);
        dashboard = new Dashboard(options);
    }

    Instruments instruments() {
        return instruments;
    }

    MailStream stream() {
        return stream;
    }

    /** What is shown while the service runs: the state, and the table with one line for each measure. */
    void show(Screen screen, String footer) {
        Report report = instruments.roi().report();
        Progress progress = stream.progress();
        List<String> head = new ArrayList<>(dashboard.terms());
        head.addAll(dashboard.state(report, progress));
        head.add(progress.latestEvent());
        head.add(footer);
        List<String> table = IndicatorTable.lines(report, INITIATIVE, true);
        head.add(table.get(0));
        screen.show(head, table.subList(1, table.size()));
    }

    /**
     * What is printed when no mail comes any more: everything that happened, and the table with every segment, model and data set.
     *
     * @param brief whether to leave them out, as while the service runs
     */
    List<String> summary(boolean brief) throws InterruptedException {
        Progress progress = stream.progress();
        Report report = instruments.reportSince(progress.now());
        List<String> lines = new ArrayList<>(dashboard.terms());
        lines.addAll(dashboard.state(report, progress));
        lines.addAll(dashboard.events(progress));
        lines.addAll(IndicatorTable.lines(report, INITIATIVE, brief));
        return lines;
    }

    @Override
    public void close() {
        instruments.close();
    }
}
