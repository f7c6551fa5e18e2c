package io.roi4j.impl.throughput;

import io.roi4j.Reason;
import io.roi4j.Scope;
import io.roi4j.SlowFact;
import io.roi4j.impl.RoomContext;
import io.roi4j.impl.StreamingCalculator;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.tally.History;
import io.roi4j.impl.timeline.Timeline;
import io.roi4j.throughput.CostIncurred;
import io.roi4j.throughput.Disruption;
import io.roi4j.throughput.ThroughputCalculator;
import io.roi4j.throughput.ThroughputMetrics;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Indicator 2 of one initiative and cohort. */
public final class StreamingThroughputCalculator extends StreamingCalculator<ThroughputMetrics>
        implements ThroughputCalculator {
    private static final long MOST = 1_000_000_000_000L;

    private final WorkLog work = new WorkLog();
    private final CostLog costs;
    private final DisruptionLog disruptions = new DisruptionLog();
    private volatile @Nullable Declared capacity;
    private volatile @Nullable Declared rate;

    /** The calculator of one initiative and cohort. */
    public StreamingThroughputCalculator(RoomContext context) {
        super(context);
        this.costs = new CostLog(context.currency());
    }

    @Override
    public void completed(long atMillis, long tasks) {
        tell(atMillis, tasks, tasks, 0);
    }

    @Override
    public void offered(long atMillis, long tasks) {
        tell(atMillis, tasks, 0, tasks);
    }

    @Override
    public void heartbeat(long atMillis) {
        tell(atMillis, 1, 0, 0);
    }

    private void tell(long atMillis, long told, long tasks, long offered) {
        if (!context.open()) {
            return;
        } else if (told < 1 || told > MOST) {
            context.refuse(Reason.OUT_OF_RANGE);
            return;
        }
        long now = context.nowMillis();
        WorkLog.Outcome outcome = work.add(now, context.timeOf(atMillis, now), tasks, offered);
        outcome.refusal().ifPresent(context::refuse);
        Instant present = Instant.ofEpochMilli(now);
        if (outcome.newMinute() && disruptions.following(present)) {
            disruptions.follow(WorkLog.minutes(work.history()), present);
        }
    }

    @Override
    public void incurred(CostIncurred cost) {
        if (!context.open()) {
            return;
        } else if (cost == null) {
            context.refuse(Reason.INVALID_INPUT);
        } else if (ahead(cost.at())) {
            context.refuse(Reason.OUT_OF_RANGE);
        } else {
            costs.add(cost).ifPresent(context::refuse);
        }
    }

    @Override
    public void disrupted(Disruption disruption) {
        if (!context.open()) {
            return;
        } else if (disruption == null) {
            context.refuse(Reason.INVALID_INPUT);
        } else if (ahead(disruption.start())
                || disruption.restored().filter(this::ahead).isPresent()) {
            context.refuse(Reason.OUT_OF_RANGE);
        } else {
            disruptions.add(disruption, WorkLog.minutes(work.history())).ifPresent(context::refuse);
        }
    }

    private boolean ahead(Instant instant) {
        return Timeline.ahead(context.nowMillis(), instant);
    }

    @Override
    public void declareCapacity(double tasksPerSecond, String source) {
        if (declarable(tasksPerSecond, tasksPerSecond > 0, source)) {
            capacity = new Declared(tasksPerSecond, source);
        }
    }

    @Override
    public void declareRate(double tasksPerSecond, String source) {
        if (declarable(tasksPerSecond, tasksPerSecond >= 0, source)) {
            rate = new Declared(tasksPerSecond, source);
        }
    }

    private boolean declarable(double tasksPerSecond, boolean inRange, @Nullable String source) {
        if (!context.open()) {
            return false;
        } else if (!Double.isFinite(tasksPerSecond)) {
            context.refuse(Reason.NON_FINITE_INPUT);
            return false;
        } else if (!inRange) {
            context.refuse(Reason.OUT_OF_RANGE);
            return false;
        } else if (source == null || source.isBlank() || source.length() > SlowFact.MAX_ID) {
            context.refuse(Reason.INVALID_INPUT);
            return false;
        }
        return true;
    }

    @Override
    public ThroughputMetrics calculate(Settings settings) {
        Optional<StreamingThroughputCalculator> baseline =
                context.existingBaseline(StreamingThroughputCalculator.class);
        Declarations declarations = new Declarations(
                Optional.ofNullable(capacity),
                baseline.flatMap(room -> Optional.ofNullable(room.rate)),
                baseline.flatMap(room -> Optional.ofNullable(room.capacity)));
        Evidence<ThroughputTally> before = baseline.map(room ->
                        room.evidence(room.work.history(), settings.scope().all()))
                .orElseGet(() -> Evidence.of(ThroughputTally.EMPTY));
        History<WorkTally> history = work.history();
        return ThroughputFormulas.metrics(
                new Inputs<>(evidence(history, settings.scope()), before, settings),
                declarations,
                new ThroughputTally(history.total(), costs.costs(), Disruptions.EMPTY));
    }

    private Evidence<ThroughputTally> evidence(History<WorkTally> history, Scope scope) {
        Costs allCosts = costs.costs();
        Disruptions all = disruptions.disruptions(WorkLog.minutes(history), scope.asOf());
        boolean always = scope.window().isAll();
        return ThroughputTally.evidence(
                WorkLog.evidence(history, scope, "cohort " + context.cohort().id()),
                always ? allCosts : allCosts.between(WorkLog.start(scope), scope.asOf()),
                always ? all : all.between(WorkLog.start(scope), scope.asOf()));
    }
}
