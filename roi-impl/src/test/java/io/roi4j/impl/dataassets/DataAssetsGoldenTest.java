package io.roi4j.impl.dataassets;

import static io.roi4j.impl.dataassets.Facts.DAY_SECONDS;
import static io.roi4j.impl.dataassets.Facts.NOW;
import static io.roi4j.impl.dataassets.Facts.daysAgo;
import static io.roi4j.impl.dataassets.Facts.interval;
import static io.roi4j.impl.dataassets.Facts.value;

import com.fasterxml.jackson.databind.JsonNode;
import io.roi4j.Window;
import io.roi4j.dataassets.DataAssetsCalculator;
import io.roi4j.dataassets.DataAssetsMetrics;
import io.roi4j.dataassets.DatasetRecorder;
import io.roi4j.impl.StreamingRoi;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.golden.GoldenCase;
import io.roi4j.inference.Inference;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DataAssetsGoldenTest {
    private static final GoldenCase ACCESSES = GoldenCase.definition("5.1");
    private static final GoldenCase STORAGE = GoldenCase.definition("5.3");
    private static final GoldenCase GARWOOD = GoldenCase.load("poisson-rate-137");
    private static final Duration LOOK_BACK = Duration.ofDays(STORAGE.count("lookback_days"));

    @Test
    @DisplayName("definitions 5.1: 0, 5, 20, 75, 0 accesses in 10 days, by the formulas")
    void accessesOfTallies() {
        long[] accesses = ACCESSES.counts("accesses_by_dataset");
        long start = daysAgo(ACCESSES.number("exposure_days"));
        Map<String, DatasetTally> datasets = new TreeMap<>();
        for (int i = 0; i < accesses.length; i++) {
            long accessed = accesses[i] == 0 ? Long.MIN_VALUE : start;
            datasets.put("d" + i, Facts.dataset(1, accesses[i], accessed));
        }
        checkAccesses(DataAssetsFormulas.metrics(Facts.inputs(new DataAssetsTally(start, datasets))));
    }

    @Test
    @DisplayName("definitions 5.1 told to the running library")
    void accessesTold() {
        DataAssetsCalculator room = room();
        long[] accesses = ACCESSES.counts("accesses_by_dataset");
        long start = daysAgo(ACCESSES.number("exposure_days"));
        for (int i = 0; i < accesses.length; i++) {
            DatasetRecorder dataset = room.dataset("d" + i);
            dataset.stored(start, 1);
            for (long k = 0; k < accesses[i]; k++) {
                dataset.accessed(start + k * 3_600_000, 1);
            }
        }
        checkAccesses(room.calculate());
        checkAccesses(room.calculate(Window.lastDays(10)));
        checkAccesses(room.calculate(Window.ALL));
    }

    private static void checkAccesses(DataAssetsMetrics metrics) {
        double[] perDay = IntStream.range(0, metrics.datasets().size())
                .mapToObj(i -> metrics.datasets().get("d" + i))
                .mapToDouble(dataset -> value(dataset.datasetAccessFrequency()) * DAY_SECONDS)
                .toArray();
        ACCESSES.checkAll("rate_per_dataset_day", perDay);
        ACCESSES.check("never_accessed_share", value(metrics.neverAccessedShare()));
        ACCESSES.check("gini", value(metrics.accessGini()));
    }

    @Test
    @DisplayName("definitions 5.3: 650 of 1,000 bytes read within 30 days, by the formulas")
    void storageOfTallies() {
        Map<String, DatasetTally> datasets = new TreeMap<>();
        for (JsonNode row : STORAGE.input("datasets_bytes_and_days_since_last_access")) {
            long accessed =
                    row.get(1).isNull() ? Long.MIN_VALUE : daysAgo(row.get(1).doubleValue());
            datasets.put("d" + datasets.size(), Facts.dataset(row.get(0).longValue(), 0, accessed));
        }
        Inputs<DataAssetsTally> inputs = Facts.inputs(new DataAssetsTally(daysAgo(10), datasets));
        STORAGE.check("active_use_ratio", value(DataAssetsFormulas.activeUseRatio(inputs, LOOK_BACK)));
        STORAGE.check("stored_to_active_ratio", value(DataAssetsFormulas.storedToActiveRatio(inputs, LOOK_BACK)));
        STORAGE.check("dark_data_share", value(DataAssetsFormulas.darkDataShare(inputs, LOOK_BACK)));
    }

    @Test
    @DisplayName("definitions 5.3 told to the running library, with its look-back of 30 days")
    void storageTold() {
        DataAssetsCalculator room = room();
        room.activeWithin(LOOK_BACK);
        int number = 0;
        for (JsonNode row : STORAGE.input("datasets_bytes_and_days_since_last_access")) {
            DatasetRecorder dataset = room.dataset("d" + number++);
            dataset.stored(row.get(0).longValue());
            if (!row.get(1).isNull()) {
                dataset.accessed(daysAgo(row.get(1).doubleValue()), 1);
            }
        }
        DataAssetsMetrics metrics = room.calculate();
        STORAGE.check("active_use_ratio", value(metrics.activeUseRatio()));
        STORAGE.check("stored_to_active_ratio", value(metrics.storedToActiveRatio()));
        STORAGE.check("dark_data_share", value(metrics.darkDataShare()));
    }

    @Test
    @DisplayName("R ?poisson.test: 137 events, the exposure of 24.19893 taken for days; one data set told so")
    void garwood() {
        DataAssetsCalculator room = room();
        room.dataset("d").stored(daysAgo(GARWOOD.number("exposure")), 1);
        room.dataset("d").accessed(Inference.UNKNOWN, GARWOOD.count("events"));
        var frequency = room.calculate().accessFrequency();
        // The library's clock has milliseconds: the exposure is right to 1e-9 of its length.
        GARWOOD.check("rate", value(frequency) * DAY_SECONDS);
        GARWOOD.checkAll(
                "ci",
                interval(frequency).lower() * DAY_SECONDS,
                interval(frequency).upper() * DAY_SECONDS);
    }

    private static DataAssetsCalculator room() {
        return StreamingRoi.builder()
                .clock(InstantSource.fixed(NOW))
                .build()
                .initiative("x")
                .dataAssets();
    }
}
