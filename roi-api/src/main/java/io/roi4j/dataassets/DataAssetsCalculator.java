package io.roi4j.dataassets;

import io.roi4j.Calculator;
import io.roi4j.Once;
import io.roi4j.Summed;
import io.roi4j.inference.Inference;
import java.time.Duration;
import java.util.Map;

/**
 * Takes what is stored, what is read of it, how long that takes, which attributes models use, and where those come from.
 *
 * <p>Of attributes, lineage and audits the latest account counts, in whatever order they come; told again it changes
 * nothing. Each kind holds 20,000 attributes and origins in all: beyond that the accounts that are oldest by their own time
 * are dropped, and the measures warn that they are incomplete. None of these names becomes a tag.
 */
public interface DataAssetsCalculator extends Calculator<DataAssetsMetrics> {

    /**
     * The recorder of one data set: look it up once and keep it in a field. A bad name gives a recorder that
     * refuses everything, a name over the cap that of the series {@code other}; both are counted.
     */
    DatasetRecorder dataset(String name);

    /** Data was retrieved and processed just now. */
    @Summed
    default void processed(long retrievalNanos, long processingNanos) {
        processed(Inference.UNKNOWN, retrievalNanos, processingNanos);
    }

    /**
     * Data was retrieved and processed in one run.
     *
     * @param atMillis when, in milliseconds since the epoch; {@link Inference#UNKNOWN} means now
     * @param retrievalNanos how long the retrieval took, in nanoseconds, 0 to 10<sup>18</sup>
     * @param processingNanos how long the processing took, in nanoseconds, 0 to 10<sup>18</sup>
     */
    @Summed
    void processed(long atMillis, long retrievalNanos, long processingNanos);

    /** A quality check of data passed or failed just now. */
    @Summed
    default void qualityChecked(boolean passed) {
        qualityChecked(Inference.UNKNOWN, passed ? 1 : 0, 1);
    }

    /**
     * So many quality checks of data were made.
     *
     * @param atMillis when, in milliseconds since the epoch; {@link Inference#UNKNOWN} means now
     * @param passed how many passed, 0 to {@code checks}
     * @param checks how many were made, 1 to 10<sup>12</sup>
     */
    @Summed
    void qualityChecked(long atMillis, long passed, long checks);

    /** A data set offers these attributes. */
    @Once
    void attributesAvailable(AttributesAvailable fact);

    /** These attributes go into a model. */
    @Once
    void modelAttributes(ModelAttributes fact);

    /** A job made attributes from others. */
    @Once
    void lineageTraced(LineageTraced fact);

    /**
     * Takes an OpenLineage run event, see {@link OpenLineage}; what can't be taken of it is counted as refused.
     *
     * @param runEvent the event as any JSON library parses it: maps for objects, lists for arrays, strings
     */
    @Once
    void openLineage(Map<String, ?> runEvent);

    /** Somebody counted the attributes with a complete lineage; read as long as no lineage is traced. */
    @Once
    void lineageAudited(LineageAudited fact);

    /**
     * The data set is a source: lineage that leads to it is complete. At most 10,000 are taken.
     *
     * @param dataset by the same name as in {@link Attribute#dataset()}
     */
    @Once
    void declareSource(String dataset);

    /** An access within this time before the end of the window makes a data set active; 90 days unless said. */
    @Once
    void activeWithin(Duration lookBack);

    /**
     * An attribute counts as used from this share of a model's importance on. Unless said, it does when the lower limit of
     * its importance lies above 0.
     *
     * @param threshold greater than 0, at most 1
     */
    @Once
    void importanceThreshold(double threshold);
}
