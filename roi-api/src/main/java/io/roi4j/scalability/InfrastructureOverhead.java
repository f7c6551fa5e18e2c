package io.roi4j.scalability;

import static io.roi4j.Direction.DOWN;

import io.roi4j.By;
import io.roi4j.Definition;
import io.roi4j.Once;
import io.roi4j.Ratio;
import io.roi4j.Score;
import java.util.Map;

/** Sub-measure 7.5: how much of the infrastructure does no useful work? */
public record InfrastructureOverhead(
        @Definition(
                number = "7.5",
                value = "(Cost of infrastructure - cost of its useful work) / cost of infrastructure; absent at a cost "
                        + "of 0.",
                direction = DOWN,
                record = "the parts of the bill for infrastructure, useful ones too",
                source = "FinOps Foundation, allocation of idle cost; interval: Cochran 1977, ch. 6")
        @Once
        Ratio overheadRatio,

        @Definition(
                number = "7.5",
                value = "Cost of one overhead component / cost of infrastructure.",
                direction = DOWN,
                record = "the parts of the bill for infrastructure, useful ones too",
                source = "Kanev et al. 2015 (datacenter tax); interval: Cochran 1977, ch. 6")
        @By("component")
        @Once
        Map<String, Ratio> overheadShares,

        @Definition(
                number = "7.5",
                value = "Energy of the facility / energy of its computers (PUE), 1 or more; absent at 0 joules.",
                direction = DOWN,
                record = "energy readings of facility and computers",
                source = "ISO/IEC 30134-2; interval: Cochran 1977, ch. 6")
        @Once
        Score powerUsageEffectiveness,

        @Definition("Sums since the start, from which a fleet computes its ratios.")
        InfrastructureTotals infrastructure) {
    public InfrastructureOverhead {
        overheadShares = Map.copyOf(overheadShares);
    }
}
