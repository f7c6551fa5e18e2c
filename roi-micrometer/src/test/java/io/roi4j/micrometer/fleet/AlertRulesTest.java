package io.roi4j.micrometer.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cases of alerts.test.yml, against the shipped rules, by Prometheus' own rule tester. */
@Tag("ci")
class AlertRulesTest {
    @TempDir
    Path folder;

    @Test
    void eachAlertFiresOnWhatItIsForAndLeavesTheRestAlone() throws Exception {
        Program promtool = new Program("promtool").require();
        FleetCatalogue catalogue = FleetCatalogue.today();
        String cases = cases();
        for (Alert alert : new AlertRules(catalogue, Periods.SHIPPED).alerts()) {
            assertThat(cases).contains("alertname: " + alert.name() + "\n");
        }
        // The whole file of recording rules would take minutes.
        String alerts = FleetFiles.of(catalogue, Periods.SHIPPED).get(FleetFiles.ALERTS);
        Map<String, List<Rule>> behind = RecordingRules.behind(
                RecordingRules.groups(catalogue, Periods.SHIPPED),
                alerts + "fleet:roi_error_reduction_current_error_rate:lower30d");
        Files.writeString(folder.resolve("rules.yml"), RulesFile.recording(behind, Periods.SHIPPED));
        Files.writeString(folder.resolve("alerts.yml"), alerts);
        Path test = Files.writeString(
                folder.resolve("alerts.test.yml"), cases.replace("RULES, ALERTS", "rules.yml, alerts.yml"));
        assertThat(promtool.run(folder, "test", "rules", test.toString())).startsWith("exit 0");
    }

    private static String cases() throws Exception {
        try (InputStream in = AlertRulesTest.class.getResourceAsStream("alerts.test.yml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
