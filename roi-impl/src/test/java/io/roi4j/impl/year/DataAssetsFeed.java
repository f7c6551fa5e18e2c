package io.roi4j.impl.year;

import io.roi4j.Calculator;
import io.roi4j.Initiative;
import io.roi4j.dataassets.Attribute;
import io.roi4j.dataassets.AttributesAvailable;
import io.roi4j.dataassets.DataAssetsCalculator;
import io.roi4j.dataassets.Importance;
import io.roi4j.dataassets.LineageAudited;
import io.roi4j.dataassets.LineageTraced;
import io.roi4j.dataassets.ModelAttributes;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** Sizes and accesses of a thousand data sets and then some, runs, checks, attributes, lineage and audits. */
final class DataAssetsFeed implements Feed {
    private static final int DATASETS = 1_100;

    @Override
    public Calculator<?> room(Initiative cohort) {
        return cohort.dataAssets();
    }

    @Override
    public Set<String> said() {
        return Set.of("refused: out-of-range", "overflowed: dataset", "warned: incomplete");
    }

    @Override
    public double sum(Initiative cohort) {
        return cohort.dataAssets().calculate().totals().qualityChecks().sum();
    }

    @Override
    public double sumOfRound() {
        return 10;
    }

    @Override
    public void tell(Initiative cohort, int kind, long thing, Instant now) {
        DataAssetsCalculator room = cohort.dataAssets();
        long at = now.toEpochMilli();
        String dataset = "d" + (thing * 31 + kind * 7L) % DATASETS;
        switch (kind) {
            case 0 -> room.dataset(dataset).stored(at, 1_000 + thing % 1_000_000);
            case 1 -> room.dataset(dataset).highValue(at, thing % 3 == 0);
            case 2, 3, 4 -> room.processed(at, 1_000 + thing * 7_919 % 900_000, 2_000 + thing * 7_919 % 5_000_000);
            case 5, 6 -> room.qualityChecked(at, thing % 5, 5);
            case 7 -> room.attributesAvailable(new AttributesAvailable("s" + thing, now, Set.of("a", "b", "c")));
            case 8 ->
                room.modelAttributes(new ModelAttributes(
                        "m" + thing,
                        now,
                        Map.of(
                                new Attribute("s" + thing, "a"),
                                new Importance(10, 0.5, 0.1),
                                new Attribute("s" + thing, "b"),
                                Importance.UNKNOWN)));
            case 9 ->
                room.lineageTraced(new LineageTraced(
                        "j" + thing, "s" + thing, now, Map.of("a", Set.of(new Attribute("s" + thing / 2, "b")))));
            case 10 -> room.lineageAudited(new LineageAudited("x" + thing, now, 100, 90, true));
            case 11 -> room.declareSource("s" + thing);
            default -> room.dataset(dataset).accessed(at, 1 + thing % 3, "model " + thing % 20, 1_000);
        }
    }
}
