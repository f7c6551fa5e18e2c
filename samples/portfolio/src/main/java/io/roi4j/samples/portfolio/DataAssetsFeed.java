package io.roi4j.samples.portfolio;

import io.roi4j.dataassets.DatasetRecorder;
import io.roi4j.inference.Inference;

/** Indicator 5: data sets that grow, and those of them that are read. */
final class DataAssetsFeed implements Feed {
    private static final String[] SETS = {"cases", "customers", "products", "notes", "archive"};
    private static final long[] GIGABYTES = {40, 12, 6, 90, 400};
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
    }
}
