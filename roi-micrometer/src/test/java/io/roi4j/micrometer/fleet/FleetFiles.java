package io.roi4j.micrometer.fleet;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The files for Prometheus and Grafana that are in the jar, by their path in it. */
final class FleetFiles {
    static final String RULES = "META-INF/roi4j/prometheus/roi4j.rules.yml";
    static final String ALERTS = "META-INF/roi4j/prometheus/roi4j.alerts.yml";
    static final String DASHBOARD = "META-INF/roi4j/grafana/roi4j.dashboard.json";

    private FleetFiles() {}

    static Map<String, String> of(FleetCatalogue catalogue, Periods periods) throws IOException {
        Map<String, List<Rule>> groups = RecordingRules.groups(catalogue, periods);
        AlertRules alerts = new AlertRules(catalogue, periods);
        Map<String, String> files = new LinkedHashMap<>();
        files.put(RULES, RulesFile.recording(groups, periods));
        files.put(ALERTS, AlertRules.file(alerts.alerts(), alerts.rules(), periods));
        files.put(DASHBOARD, Dashboard.file(catalogue, recorded(groups)));
        return files;
    }

    private static Set<String> recorded(Map<String, List<Rule>> groups) {
        Set<String> recorded = new TreeSet<>();
        groups.values().forEach(rules -> rules.forEach(rule -> recorded.add(rule.record())));
        return recorded;
    }
}
