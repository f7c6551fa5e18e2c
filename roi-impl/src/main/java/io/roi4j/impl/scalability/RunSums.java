package io.roi4j.impl.scalability;

import io.roi4j.Total;
import io.roi4j.impl.inference.WorkTally;
import io.roi4j.impl.tally.Counts;
import io.roi4j.impl.tally.Tally;
import io.roi4j.scalability.ComputeRun;
import io.roi4j.scalability.WorkTotals;
import java.math.BigDecimal;

/**
 * What runs of computers did, exact in any order; it outlives the runs.
 *
 * @param runs how many runs
 * @param operations the floating-point operations of those whose energy is known
 * @param joules their energy
 * @param rated the floating-point operations of those whose peak is known
 * @param possible what these could have done
 */
public record RunSums(long runs, BigDecimal operations, BigDecimal joules, BigDecimal rated, BigDecimal possible)
        implements Tally<RunSums> {
    /** No runs. */
    public static final RunSums EMPTY =
            new RunSums(0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    /** One run. */
    public static RunSums of(ComputeRun run) {
        WorkTally work = WorkFormulas.work(run);
        Utilisation use = WorkFormulas.utilisation(run);
        return new RunSums(
                1,
                new BigDecimal(work.operations()),
                new BigDecimal(work.joules()),
                new BigDecimal(use.operations()),
                new BigDecimal(use.possible()));
    }

    /** The sums of all runs that count now, those that are kept as sums too. */
    public static RunSums of(ScalabilityTally facts) {
        return facts.runs().facts().map(RunSums::of).reduce(facts.runs().compacted(), RunSums::merge);
    }

    /** Each of the sums, as high as the higher of both: a counter never falls. */
    public RunSums highest(RunSums other) {
        return new RunSums(
                Math.max(runs, other.runs),
                operations.max(other.operations),
                joules.max(other.joules),
                rated.max(other.rated),
                possible.max(other.possible));
    }

    @Override
    public RunSums merge(RunSums other) {
        return new RunSums(
                Counts.plus(runs, other.runs),
                operations.add(other.operations),
                joules.add(other.joules),
                rated.add(other.rated),
                possible.add(other.possible));
    }

    /** As the metrics show them. */
    public WorkTotals totals() {
        return new WorkTotals(
                new Total(operations.doubleValue(), "{FLOP}"),
                new Total(joules.doubleValue(), "J"),
                new Total(rated.doubleValue(), "{FLOP}"),
                new Total(possible.doubleValue(), "{FLOP}"));
    }
}
