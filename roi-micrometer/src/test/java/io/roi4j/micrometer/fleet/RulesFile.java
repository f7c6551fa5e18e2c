package io.roi4j.micrometer.fleet;

import java.util.List;
import java.util.Map;

/** Rules as Prometheus reads them. */
final class RulesFile {
    private RulesFile() {}

    static String recording(Map<String, List<Rule>> groups, Periods periods) {
        StringBuilder text = new StringBuilder("groups:\n");
        groups.forEach((name, rules) -> {
            if (rules.isEmpty()) {
                return;
            }
            text.append("  - name: ").append(name).append('\n');
            text.append("    interval: ").append(periods.interval()).append("s\n");
            text.append("    rules:\n");
            rules.forEach(rule -> text.append("      - record: ")
                    .append(rule.record())
                    .append("\n        expr: ")
                    .append(quoted(rule.expression()))
                    .append('\n'));
        });
        return text.toString();
    }

    /** A scalar in single quotes, which YAML takes as it stands but for the quote itself. */
    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
