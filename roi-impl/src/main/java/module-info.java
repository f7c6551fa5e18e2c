/** How the figures come about: tallies, formulas, statistics, the running library. */
module io.roi4j.impl {
    requires transitive io.roi4j;
    requires com.fasterxml.jackson.core;
    requires de.siegmar.fastcsv;
    requires hipparchus.core;
    requires hipparchus.optim;
    requires hipparchus.stat;
    requires org.apache.commons.statistics.distribution;
    requires org.apache.commons.statistics.inference;
    requires org.apache.commons.statistics.interval;
    requires org.slf4j;
    requires static transitive org.jspecify;

    // Supported
    exports io.roi4j.impl;
    exports io.roi4j.impl.price;

    // Without a promise of compatibility: for a stream processor, a notebook, a test
    exports io.roi4j.impl.customerexperience;
    exports io.roi4j.impl.dataassets;
    exports io.roi4j.impl.employeeexperience;
    exports io.roi4j.impl.errorreduction;
    exports io.roi4j.impl.formula;
    exports io.roi4j.impl.inference;
    exports io.roi4j.impl.scalability;
    exports io.roi4j.impl.stats;
    exports io.roi4j.impl.tally;
    exports io.roi4j.impl.technicaldebt;
    exports io.roi4j.impl.timetomarket;
    exports io.roi4j.impl.throughput;
}
