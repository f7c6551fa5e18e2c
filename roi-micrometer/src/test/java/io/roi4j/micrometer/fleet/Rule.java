package io.roi4j.micrometer.fleet;

/**
 * A recording rule.
 *
 * @param record the series it makes
 * @param expression of what
 */
record Rule(String record, String expression) {}
