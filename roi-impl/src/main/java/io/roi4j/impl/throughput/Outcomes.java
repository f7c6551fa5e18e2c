package io.roi4j.impl.throughput;

import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.stats.FollowUp;
import io.roi4j.impl.stats.Moments;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How disruptions went.
 *
 * @param times the recovery times of those with an impact, those that last being censored
 * @param losses the normal working time lost by those of them that are over and were followed
 * @param withoutImpact how many had no impact
 * @param unknown how many can't be judged: too little was watched before, and nobody told when they were over
 * @param reported whether a time rests on what the host told
 * @param unwatched whether a loss misses minutes that weren't watched
 * @param cut whether some are not known any more
 */
record Outcomes(
        List<FollowUp> times,
        Moments losses,
        long withoutImpact,
        long unknown,
        boolean reported,
        boolean unwatched,
        boolean cut) {

    static Outcomes of(Evidence<ThroughputTally> evidence, Instant asOf) {
        List<FollowUp> times = new ArrayList<>();
        Moments losses = Moments.EMPTY;
        long withoutImpact = 0;
        long unknown = 0;
        boolean reported = false;
        boolean unwatched = false;
        for (WatchedDisruption watched : evidence.tally().disruptions().inOrder()) {
            Optional<Recovery> recovery = watched.recovery();
            Optional<Instant> restored = watched.disruption().restored();
            Instant start = watched.disruption().start();
            if (recovery.isPresent() && recovery.get().withoutImpact()) {
                withoutImpact++;
            } else if (recovery.isPresent() && recovery.get().over()) {
                times.add(FollowUp.event(recovery.get().seconds().orElseThrow()));
                losses = losses.add(recovery.get().lostSeconds());
                unwatched |= recovery.get().unwatched();
            } else if (recovery.isPresent()) {
                times.add(FollowUp.censored(Math.max(0, Recovery.seconds(start, asOf))));
            } else if (restored.isPresent()) {
                times.add(FollowUp.event(Recovery.seconds(start, restored.get())));
                reported = true;
            } else {
                unknown++;
            }
        }
        return new Outcomes(
                List.copyOf(times),
                losses,
                withoutImpact,
                unknown,
                reported,
                unwatched,
                evidence.tally().disruptions().cut());
    }
}
