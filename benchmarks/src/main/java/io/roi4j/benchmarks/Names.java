package io.roi4j.benchmarks;

import java.util.List;
import java.util.stream.IntStream;

/** The names of all series: every initiative has every model. */
record Names(List<String> initiatives, List<String> models) {

    static Names of(int initiatives, int models) {
        return new Names(numbered("initiative-", initiatives), numbered("model-", models));
    }

    /** As many models as initiatives. */
    static Names square(int series) {
        int side = (int) Math.round(Math.sqrt(series));
        if (side * side != series) {
            throw new IllegalArgumentException("series: must be a square number, got " + series);
        }
        return of(side, side);
    }

    int size() {
        return initiatives.size() * models.size();
    }

    String initiative(int series) {
        return initiatives.get(series / models.size());
    }

    String model(int series) {
        return models.get(series % models.size());
    }

    private static List<String> numbered(String prefix, int size) {
        return IntStream.range(0, size).mapToObj(i -> prefix + i).toList();
    }
}
