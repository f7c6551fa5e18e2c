/** The bridge to Micrometer, both ways: observations in, meters out. */
module io.roi4j.micrometer {
    requires transitive io.roi4j.impl;
    requires transitive micrometer.core;
    requires transitive micrometer.observation;
    requires micrometer.commons;
    requires org.slf4j;
    // Only who uses LangChain4j has it.
    requires static transitive langchain4j.core;
    requires static transitive org.jspecify;

    exports io.roi4j.bridge;
    exports io.roi4j.langchain4j;
    exports io.roi4j.micrometer;
}
