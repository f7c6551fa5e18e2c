package io.roi4j.benchmarks;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The hand-written limit: {@link FlatSeries} in two maps. */
final class LimitSubject implements Subject {
    private final Map<String, Map<String, FlatSeries>> initiatives = new ConcurrentHashMap<>();

    @Override
    public FlatSeries series(String initiative, String model) {
        Map<String, FlatSeries> models = initiatives.get(initiative);
        FlatSeries known = models == null ? null : models.get(model);
        return known == null ? fresh(initiative, model) : known;
    }

    private FlatSeries fresh(String initiative, String model) {
        return initiatives
                .computeIfAbsent(initiative, name -> new ConcurrentHashMap<>())
                .computeIfAbsent(model, name -> new FlatSeries());
    }

    @Override
    public void record(String initiative, String model, Call call) {
        series(initiative, model).record(call);
    }

    @Override
    public void read(Reading reading) {
        initiatives.values().forEach(models -> models.values().forEach(series -> series.read(reading)));
    }
}
