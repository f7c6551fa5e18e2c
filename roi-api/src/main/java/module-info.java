/** What an application sees: facts to record, measures to read. */
module io.roi4j {
    requires static transitive org.jspecify;

    exports io.roi4j;
    exports io.roi4j.customerexperience;
    exports io.roi4j.dataassets;
    exports io.roi4j.employeeexperience;
    exports io.roi4j.errorreduction;
    exports io.roi4j.inference;
    exports io.roi4j.intake;
    exports io.roi4j.scalability;
    exports io.roi4j.technicaldebt;
    exports io.roi4j.timetomarket;
    exports io.roi4j.throughput;
}
