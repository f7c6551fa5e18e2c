package io.roi4j.samples.portfolio;

import io.roi4j.dataassets.Attribute;
import io.roi4j.dataassets.AttributesAvailable;
import io.roi4j.dataassets.DataAssetsCalculator;
import io.roi4j.dataassets.DatasetRecorder;
import io.roi4j.dataassets.Importance;
import io.roi4j.dataassets.LineageTraced;
import io.roi4j.dataassets.ModelAttributes;
import io.roi4j.inference.Inference;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Indicator 5: data sets that grow and are read or not, runs that process them, attributes and their lineage. */
final class DataAssetsFeed implements Feed {
    private static final String[] SETS = {"cases", "customers", "products", "notes", "archive"};
    private static final long[] GIGABYTES = {40, 12, 6, 90, 400};
    private static final int RUNS_A_DAY = 20;
    private static final int ATTRIBUTES = 12;
    private static final double[] READS_BEFORE = {6, 3, 1, 0, 0};
    private static final double[] READS_AFTER = {60, 25, 8, 12, 0};

    @Override
    public void evening(Today today) {
        for (int i = 0; i < SETS.length; i++) {
            DatasetRecorder set = today.initiative().dataAssets().dataset(SETS[i]);
            set.stored((GIGABYTES[i] << 30) + ((long) today.number() << 24));
            long reads = Math.round(today.about((today.withAi() ? READS_AFTER : READS_BEFORE)[i]));
            if (reads > 0) {
                set.accessed(Inference.UNKNOWN, reads);
            }
        }
        DataAssetsCalculator room = today.initiative().dataAssets();
        for (int run = 0; run < RUNS_A_DAY; run++) {
            room.processed((long) today.about(2e8), (long) today.about(today.withAi() ? 8e8 : 2e9));
            room.qualityChecked(!today.chance(0.02));
        }
        if (today.first()) {
            catalogue(today, room);
        }
    }

    /** The attributes on offer, those that the model uses, and where they come from. */
    private static void catalogue(Today today, DataAssetsCalculator room) {
        Instant at = today.start();
        Set<String> names = new TreeSet<>();
        Map<Attribute, Importance> importances = new HashMap<>();
        Map<String, Set<Attribute>> origins = new HashMap<>();
        for (int i = 0; i < ATTRIBUTES; i++) {
            String name = "field-" + i;
            names.add(name);
            double size = (today.withAi() ? 1.0 : 0.3) / (i + 1) - 0.05;
            importances.put(
                    new Attribute("features", name),
                    Importance.ofRepeats(size, size + 0.02 * today.random().nextGaussian(), size + 0.01));
            if (!today.chance(0.2)) {
                origins.put(name, Set.of(new Attribute(SETS[i % SETS.length], name)));
            }
        }
        room.attributesAvailable(new AttributesAvailable("features", at, names));
        room.modelAttributes(new ModelAttributes(today.of(today.plan().calls()).model(), at, importances));
        room.lineageTraced(new LineageTraced("features", "features", at, origins));
        for (String set : SETS) {
            room.declareSource(set);
        }
    }
}
