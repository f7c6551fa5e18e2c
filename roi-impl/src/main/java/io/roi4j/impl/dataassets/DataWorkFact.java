package io.roi4j.impl.dataassets;

/** Something done with data. */
sealed interface DataWorkFact {

    /** A run of retrieval and processing. */
    record Run(long retrievalNanos, long processingNanos) implements DataWorkFact {}

    /** Quality checks that passed, of all. */
    record Checks(long passed, long all) implements DataWorkFact {}
}
