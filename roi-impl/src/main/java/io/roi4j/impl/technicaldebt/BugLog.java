package io.roi4j.impl.technicaldebt;

import io.roi4j.Provenance;
import io.roi4j.Reason;
import io.roi4j.Scope;
import io.roi4j.SlowFact;
import io.roi4j.impl.RoomContext;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.tally.Declarations;
import io.roi4j.impl.tally.History;
import io.roi4j.impl.tally.Slice;
import io.roi4j.impl.tally.Spell;
import io.roi4j.impl.timeline.KeyLog;
import io.roi4j.impl.timeline.Resolution;
import io.roi4j.impl.timeline.SpellLog;
import io.roi4j.impl.timeline.Timeline;
import io.roi4j.technicaldebt.BugDismissed;
import io.roi4j.technicaldebt.BugFixed;
import io.roi4j.technicaldebt.BugOpened;
import io.roi4j.technicaldebt.BugReopened;
import java.util.List;
import java.util.Optional;

/** Takes what happens to bugs, which must be there. Safe for use by several threads. */
final class BugLog {
    private static final int KEPT = 10_000;

    private final RoomContext context;
    private final KeyLog keys = new KeyLog(KEPT);
    private final Timeline<BugCounts, BugCounts> counts = new Timeline<>(Resolution.LONG, BugAccumulator::new);
    private final SpellLog fixes = new SpellLog(KEPT);
    private final SpellLog reopenings = new SpellLog(KEPT);
    /** What the facts themselves show. */
    private Watch shown = Watch.NEVER;
    /** What the host said, which counts more. */
    private Watch said = Watch.NEVER;

    BugLog(RoomContext context) {
        this.context = context;
    }

    void opened(BugOpened fact) {
        if (counted("opened:" + fact.id(), fact, BugCounts.OPENED)) {
            add(fixes, fact, Spell.begun(millis(fact))).ifPresent(context::refuse);
        }
    }

    void fixed(BugFixed fact) {
        if (counted("fixed:" + millis(fact) + ":" + fact.id(), fact, BugCounts.FIXED)) {
            closed(fact, Times.DONE);
        }
    }

    void dismissed(BugDismissed fact) {
        if (counted("dismissed:" + millis(fact) + ":" + fact.id(), fact, BugCounts.DISMISSED)) {
            closed(fact, Times.GIVEN_UP);
        }
    }

    /** A closing is told to both logs, and is refused once. */
    private void closed(SlowFact fact, int cause) {
        Optional<Reason> refusal = add(fixes, fact, Spell.ended(millis(fact), cause));
        Optional<Reason> other = add(reopenings, fact, Spell.begun(millis(fact)));
        refusal.or(() -> other).ifPresent(context::refuse);
    }

    void reopened(BugReopened fact) {
        if (counted("reopened:" + millis(fact) + ":" + fact.id(), fact, BugCounts.REOPENED)) {
            add(reopenings, fact, Spell.ended(millis(fact), Times.DONE)).ifPresent(context::refuse);
        }
    }

    private boolean counted(String key, SlowFact fact, BugCounts one) {
        long at = millis(fact);
        // Before the lock of the keys: a clock is foreign code.
        long now = context.nowMillis();
        Optional<Reason> refusal = keys.once(key, at, () -> counts.add(now, at, one));
        if (refusal.isPresent()) {
            context.refuse(refusal.get());
        } else {
            show(Watch.at(at));
        }
        return refusal.isEmpty();
    }

    private Optional<Reason> add(SpellLog log, SlowFact fact, Spell spell) {
        return log.add(context.nowMillis(), fact.id(), spell);
    }

    private static long millis(SlowFact fact) {
        return fact.at().toEpochMilli();
    }

    private synchronized void show(Watch watch) {
        shown = shown.merge(watch);
    }

    synchronized void watched(Watch watch) {
        said = said.merge(watch);
    }

    /**
     * What is known of a window.
     *
     * @param over whether nobody watches any more, as for a baseline
     */
    Evidence<BugTally> evidence(Scope scope, boolean over, Declarations declarations) {
        History<BugCounts> history = counts.history();
        Watch watch = watch(over);
        BugTally tally = new BugTally(
                since(watch, history, scope),
                history.total(),
                watch.within(Resolution.firstMillis(scope), scope.asOf().toEpochMilli()),
                fixes.spells(),
                reopenings.spells(),
                declarations);
        String label = "cohort " + context.cohort().id();
        return new Evidence<>(tally, List.of(), Provenance.REPORTED, label, history.cut(scope));
    }

    private synchronized Watch watch(boolean over) {
        Watch start = said.begun() ? said : shown;
        if (said.ended()) {
            return start;
        }
        return new Watch(start.fromMillis(), over ? shown.untilMillis() : Long.MAX_VALUE);
    }

    /** What happened in the slices of the window that end after the watch began: a backlog told later is no arrival. */
    private static BugCounts since(Watch watch, History<BugCounts> history, Scope scope) {
        List<Slice<BugCounts>> before = history.slices(scope).stream()
                .filter(slice -> slice.end().toEpochMilli() <= watch.fromMillis())
                .toList();
        return history.within(scope)
                .without(before.stream().map(Slice::tally).reduce(BugCounts.EMPTY, BugCounts::merge));
    }
}
