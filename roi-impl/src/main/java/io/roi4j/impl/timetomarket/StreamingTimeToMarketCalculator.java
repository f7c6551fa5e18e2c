package io.roi4j.impl.timetomarket;

import io.roi4j.Money;
import io.roi4j.Provenance;
import io.roi4j.Reason;
import io.roi4j.Scope;
import io.roi4j.impl.BoundedNames;
import io.roi4j.impl.RoomContext;
import io.roi4j.impl.StreamingCalculator;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.intake.Declarer;
import io.roi4j.impl.tally.History;
import io.roi4j.impl.tally.Slice;
import io.roi4j.impl.tally.Spell;
import io.roi4j.impl.tally.Spells;
import io.roi4j.impl.timeline.KeyLog;
import io.roi4j.impl.timeline.Resolution;
import io.roi4j.impl.timeline.SpellLog;
import io.roi4j.impl.timeline.Timeline;
import io.roi4j.impl.timetomarket.WorkHours.Work;
import io.roi4j.timetomarket.BenefitRecognised;
import io.roi4j.timetomarket.HoursRedeployed;
import io.roi4j.timetomarket.HoursReleased;
import io.roi4j.timetomarket.ItemCancelled;
import io.roi4j.timetomarket.ItemLaunched;
import io.roi4j.timetomarket.ItemValidated;
import io.roi4j.timetomarket.IterationFinished;
import io.roi4j.timetomarket.TimeToMarketCalculator;
import io.roi4j.timetomarket.TimeToMarketMetrics;
import io.roi4j.timetomarket.WorkDone;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Indicator 1 of one initiative and cohort. */
public final class StreamingTimeToMarketCalculator extends StreamingCalculator<TimeToMarketMetrics>
        implements TimeToMarketCalculator {
    private static final int ITEMS = 10_000;
    private static final int ITERATIONS_OF_A_KIND = 1_000;

    private final SpellLog launches = new SpellLog(ITEMS);
    private final SpellLog values = new SpellLog(ITEMS);
    private final ConcurrentMap<String, SpellLog> iterations = new ConcurrentHashMap<>();
    private final KeyLog workKeys = new KeyLog(ITEMS);
    private final Timeline<WorkHours, WorkHours> work = new Timeline<>(Resolution.LONG, WorkAccumulator::new);
    private final BoundedNames kinds;
    private final BoundedNames workTypes;
    private final Declarer declarer;

    /** The calculator of one initiative and cohort. */
    public StreamingTimeToMarketCalculator(RoomContext context) {
        super(context);
        this.kinds = context.names("kind");
        this.workTypes = context.names("worktype");
        this.declarer = new Declarer(context);
    }

    @Override
    public void itemValidated(ItemValidated fact) {
        if (context.accepts(fact) && context.inTime(fact.at())) {
            both(fact.id(), Spell.begun(fact.at().toEpochMilli()));
        }
    }

    @Override
    public void itemCancelled(ItemCancelled fact) {
        if (context.accepts(fact) && context.inTime(fact.at())) {
            both(fact.id(), Spell.ended(fact.at().toEpochMilli(), TimeToMarketTally.CANCELLED));
        }
    }

    /** What both ways of an item share is told to both, and is refused once. */
    private void both(String id, Spell spell) {
        long now = context.nowMillis();
        Optional<Reason> refusal = launches.add(now, id, spell);
        Optional<Reason> other = values.add(now, id, spell);
        refusal.or(() -> other).ifPresent(context::refuse);
    }

    @Override
    public void itemLaunched(ItemLaunched fact) {
        if (context.accepts(fact) && context.inTime(fact.at())) {
            add(launches, fact.id(), Spell.ended(fact.at().toEpochMilli(), TimeToMarketTally.REACHED));
        }
    }

    @Override
    public void benefitRecognised(BenefitRecognised fact) {
        if (context.accepts(fact) && context.inTime(fact.at())) {
            add(values, fact.id(), Spell.ended(fact.at().toEpochMilli(), TimeToMarketTally.REACHED));
        }
    }

    @Override
    public void iterationFinished(IterationFinished fact) {
        if (!context.accepts(fact) || !context.inTime(fact.start()) || !context.inTime(fact.end())) {
            return;
        }
        String kind = kinds.admit(fact.kind());
        if (!kind.equals(BoundedNames.INVALID)) {
            SpellLog log = iterations.computeIfAbsent(kind, fresh -> new SpellLog(ITERATIONS_OF_A_KIND));
            long start = fact.start().toEpochMilli();
            add(log, fact.id(), Spell.of(start, fact.end().toEpochMilli(), TimeToMarketTally.REACHED));
        }
    }

    private void add(SpellLog log, String id, Spell spell) {
        log.add(context.nowMillis(), id, spell).ifPresent(context::refuse);
    }

    @Override
    public void workDone(WorkDone fact) {
        if (!context.accepts(fact) || !context.inTime(fact.at())) {
            return;
        }
        String type = workTypes.admit(fact.type());
        if (!type.equals(BoundedNames.INVALID)) {
            Work done = new Work(
                    fact.units(), fact.hours().toMillis(), fact.upkeep().toMillis());
            add("done:" + fact.id(), fact.at(), WorkHours.of(type, done));
        }
    }

    @Override
    public void hoursRedeployed(HoursRedeployed fact) {
        if (context.accepts(fact) && context.inTime(fact.at())) {
            add(
                    "redeployed:" + fact.id(),
                    fact.at(),
                    new WorkHours(Map.of(), fact.hours().toMillis(), 0));
        }
    }

    @Override
    public void hoursReleased(HoursReleased fact) {
        if (context.accepts(fact) && context.inTime(fact.at())) {
            add(
                    "released:" + fact.id(),
                    fact.at(),
                    new WorkHours(Map.of(), 0, fact.hours().toMillis()));
        }
    }

    private void add(String key, Instant at, WorkHours hours) {
        long atMillis = at.toEpochMilli();
        workKeys.once(key, atMillis, () -> work.add(context.nowMillis(), atMillis, hours))
                .ifPresent(context::refuse);
    }

    @Override
    public void declareConceptToLaunch(Duration median, String source) {
        declare(TimeToMarketTally.CONCEPT_TO_LAUNCH, median, source);
    }

    @Override
    public void declareIterationCycleTime(Duration median, String source) {
        declare(TimeToMarketTally.ITERATION_CYCLE_TIME, median, source);
    }

    @Override
    public void declareTimeToValue(Duration median, String source) {
        declare(TimeToMarketTally.TIME_TO_VALUE, median, source);
    }

    @Override
    public void declareHoursPerUnit(String type, Duration hours, String source) {
        if (!context.open()) {
            return;
        }
        String name = workTypes.admit(type);
        if (!name.equals(BoundedNames.INVALID)) {
            declare(TimeToMarketTally.secondsPerUnit(name), hours, source);
        }
    }

    private void declare(String name, Duration value, String source) {
        if (context.accepts(value)) {
            declarer.declare(name, value.getSeconds() + value.getNano() * 1e-9, source);
        }
    }

    @Override
    public void declareMonthlyMargin(Money margin, String source) {
        if (!context.accepts(margin)) {
            return;
        } else if (!margin.currency().equals(context.currency())) {
            context.refuse(Reason.CURRENCY_MISMATCH);
        } else {
            declarer.declare(TimeToMarketTally.MONTHLY_MARGIN, margin.amount().doubleValue(), source);
        }
    }

    @Override
    public TimeToMarketMetrics calculate(Settings settings) {
        Evidence<TimeToMarketTally> baseline = context.existingBaseline(StreamingTimeToMarketCalculator.class)
                .map(room -> room.evidence(settings.scope().all(), room.work.history()))
                .orElseGet(() -> Evidence.of(TimeToMarketTally.EMPTY));
        History<WorkHours> history = work.history();
        Evidence<TimeToMarketTally> current = evidence(settings.scope(), history);
        return TimeToMarketFormulas.metrics(new Inputs<>(current, baseline, settings), history.total());
    }

    private Evidence<TimeToMarketTally> evidence(Scope scope, History<WorkHours> history) {
        Map<String, Spells> byKind = new TreeMap<>();
        iterations.forEach((kind, log) -> byKind.put(kind, log.spells()));
        TimeToMarketTally all = new TimeToMarketTally(
                launches.spells(), values.spells(), byKind, history.within(scope), declarer.declarations());
        List<Slice<TimeToMarketTally>> slices = history.slices(scope).stream()
                .map(slice -> new Slice<>(slice.start(), slice.length(), TimeToMarketTally.of(slice.tally())))
                .toList();
        return new Evidence<>(
                all, slices, Provenance.MEASURED, "cohort " + context.cohort().id());
    }
}
