/** The bridge to Micrometer, both ways: observations in, meters out. */
module io.roi4j.micrometer {
    requires transitive io.roi4j.impl;
    requires transitive micrometer.core;
    requires org.slf4j;
    requires static transitive org.jspecify;

    exports io.roi4j.micrometer;
}
