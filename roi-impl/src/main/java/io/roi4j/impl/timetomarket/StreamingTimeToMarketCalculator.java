package io.roi4j.impl.timetomarket;

import io.roi4j.Money;
import io.roi4j.Reason;
import io.roi4j.Scope;
import io.roi4j.impl.BoundedNames;
import io.roi4j.impl.RoomContext;
import io.roi4j.impl.StreamingCalculator;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.intake.Declarer;
import io.roi4j.impl.tally.Spell;
import io.roi4j.impl.tally.Spells;
import io.roi4j.impl.timeline.SpellLog;
import io.roi4j.intake.ImportAnswer;
import io.roi4j.intake.ImportBatch;
import io.roi4j.timetomarket.BenefitRecognised;
import io.roi4j.timetomarket.BookedFact;
import io.roi4j.timetomarket.HoursRedeployed;
import io.roi4j.timetomarket.HoursReleased;
import io.roi4j.timetomarket.ItemCancelled;
import io.roi4j.timetomarket.ItemCost;
import io.roi4j.timetomarket.ItemLaunched;
import io.roi4j.timetomarket.ItemValidated;
import io.roi4j.timetomarket.IterationFinished;
import io.roi4j.timetomarket.IterationStarted;
import io.roi4j.timetomarket.TimeToMarketCalculator;
import io.roi4j.timetomarket.TimeToMarketMetrics;
import io.roi4j.timetomarket.WorkDone;
import java.time.Duration;
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
    private final Bookings bookings;
    private final BoundedNames kinds;
    private final BoundedNames workTypes;
    private final Declarer declarer;

    /** The calculator of one initiative and cohort. */
    public StreamingTimeToMarketCalculator(RoomContext context) {
        super(context);
        this.kinds = context.names("kind");
        this.workTypes = context.names("worktype");
        this.declarer = new Declarer(context);
        this.bookings = new Bookings(context, workTypes, this::valueReached);
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
        bookings.tell("benefit:", fact);
    }

    @Override
    public void itemCost(ItemCost fact) {
        bookings.tell("cost:", fact);
    }

    /** So that an item with a value isn't taken for an open one when there are too many. */
    private void valueReached(BenefitRecognised fact) {
        add(values, fact.item(), Spell.ended(fact.at().toEpochMilli(), TimeToMarketTally.REACHED));
    }

    @Override
    public ImportAnswer importBatch(ImportBatch<? extends BookedFact> batch) {
        return bookings.take(batch);
    }

    @Override
    public void iterationStarted(IterationStarted fact) {
        if (context.accepts(fact) && context.inTime(fact.start())) {
            iteration(fact.kind(), fact.id(), Spell.begun(fact.start().toEpochMilli()));
        }
    }

    @Override
    public void iterationFinished(IterationFinished fact) {
        if (context.accepts(fact) && context.inTime(fact.start()) && context.inTime(fact.end())) {
            long start = fact.start().toEpochMilli();
            iteration(fact.kind(), fact.id(), Spell.of(start, fact.end().toEpochMilli(), TimeToMarketTally.REACHED));
        }
    }

    private void iteration(String kind, String id, Spell spell) {
        String name = kinds.admit(kind);
        if (!name.equals(BoundedNames.INVALID)) {
            add(iterations.computeIfAbsent(name, fresh -> new SpellLog(ITERATIONS_OF_A_KIND)), id, spell);
        }
    }

    private void add(SpellLog log, String id, Spell spell) {
        log.add(context.nowMillis(), id, spell).ifPresent(context::refuse);
    }

    @Override
    public void workDone(WorkDone fact) {
        bookings.tell("done:", fact);
    }

    @Override
    public void hoursRedeployed(HoursRedeployed fact) {
        bookings.tell("redeployed:", fact);
    }

    @Override
    public void hoursReleased(HoursReleased fact) {
        bookings.tell("released:", fact);
    }

    @Override
    public void declareConceptToLaunch(Duration median, String source) {
        declarer.declare(TimeToMarketTally.CONCEPT_TO_LAUNCH, median, source);
    }

    @Override
    public void declareIterationCycleTime(Duration median, String source) {
        declarer.declare(TimeToMarketTally.ITERATION_CYCLE_TIME, median, source);
    }

    @Override
    public void declareTimeToValue(Duration median, String source) {
        declarer.declare(TimeToMarketTally.TIME_TO_VALUE, median, source);
    }

    @Override
    public void declareHoursPerUnit(String type, Duration hours, String source) {
        if (!context.open()) {
            return;
        }
        String name = workTypes.admit(type);
        if (!name.equals(BoundedNames.INVALID)) {
            declarer.declare(TimeToMarketTally.secondsPerUnit(name), hours, source);
        }
    }

    @Override
    public void declareBreakEvenTime(Duration median, String source) {
        declarer.declare(TimeToMarketTally.BREAK_EVEN_TIME, median, source);
    }

    @Override
    public void declareBenefitThreshold(Money threshold, String source) {
        declarer.declare(TimeToMarketTally.BENEFIT_THRESHOLD, threshold, source);
    }

    @Override
    public void declareMonthlyMargin(Money margin, String source) {
        declarer.declare(TimeToMarketTally.MONTHLY_MARGIN, margin, source);
    }

    @Override
    public TimeToMarketMetrics calculate(Settings settings) {
        Evidence<TimeToMarketTally> baseline = context.existingBaseline(StreamingTimeToMarketCalculator.class)
                .map(room -> room.evidence(settings.scope().all()))
                .orElseGet(() -> Evidence.of(TimeToMarketTally.EMPTY));
        return TimeToMarketFormulas.metrics(
                new Inputs<>(evidence(settings.scope()), baseline, settings), bookings.allWork());
    }

    private Evidence<TimeToMarketTally> evidence(Scope scope) {
        Map<String, Spells> byKind = new TreeMap<>();
        iterations.forEach((kind, log) -> byKind.put(kind, log.spells()));
        Evidence<WorkHours> work =
                bookings.work(scope, "cohort " + context.cohort().id());
        return work.part(TimeToMarketTally::of)
                .with(new TimeToMarketTally(
                        launches.spells(),
                        values.spells(),
                        byKind,
                        work.tally(),
                        declarer.declarations(),
                        bookings.flows()));
    }
}
