package io.roi4j.dataassets;

import io.roi4j.Calculator;

/** Takes what is stored and what is read of it. */
public interface DataAssetsCalculator extends Calculator<DataAssetsMetrics> {

    /**
     * The recorder of one data set: look it up once and keep it in a field. A bad name gives a recorder that
     * refuses everything, a name over the cap that of the series {@code other}; both are counted.
     */
    DatasetRecorder dataset(String name);
}
