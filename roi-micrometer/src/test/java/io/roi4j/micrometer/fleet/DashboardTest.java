package io.roi4j.micrometer.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What Grafana doesn't complain of but doesn't show either. */
class DashboardTest {
    private static final int WIDTH = 24;
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{?(\\w+)");

    private final JsonNode dashboard;
    private final List<JsonNode> panels = new ArrayList<>();

    DashboardTest() throws Exception {
        dashboard = new ObjectMapper()
                .readTree(Path.of("src/main/resources", FleetFiles.DASHBOARD).toFile());
        dashboard.get("panels").forEach(panels::add);
    }

    private static List<String> names(JsonNode panel) {
        List<String> names = new ArrayList<>();
        panel.path("targets")
                .forEach(target -> names.add(target.get("legendFormat").asText()));
        return names;
    }

    /** Patterns of matchers have to match the whole name. */
    @Test
    void everyOverrideIsOfASeriesOfItsPanel() {
        int overrides = 0;
        for (JsonNode panel : panels) {
            for (JsonNode override : panel.path("fieldConfig").path("overrides")) {
                String pattern = override.get("matcher").get("options").asText();
                assertThat(names(panel))
                        .as("%s: %s", panel.get("title"), pattern)
                        .anyMatch(name -> name.matches(pattern));
                overrides++;
            }
        }
        assertThat(overrides).isGreaterThan(100);
    }

    /** The name of the other limit is taken literally, so it can't hold a label. */
    @Test
    void aBandIsFilledDownToASeriesOfItsPanel() {
        int bands = 0;
        for (JsonNode panel : panels) {
            for (JsonNode property : panel.path("fieldConfig").findValues("properties")) {
                if (property.get(0).get("id").asText().equals("custom.fillBelowTo")) {
                    assertThat(property.get(0).get("value").asText())
                            .isIn(names(panel))
                            .doesNotContain("{");
                    bands++;
                }
            }
        }
        assertThat(bands).isGreaterThan(30);
    }

    @Test
    void everyVariableIsDefined() {
        Set<String> defined = new HashSet<>();
        dashboard
                .get("templating")
                .get("list")
                .forEach(variable -> defined.add(variable.get("name").asText()));
        Matcher read = VARIABLE.matcher(dashboard.toString());
        Set<String> found = new HashSet<>();
        while (read.find()) {
            found.add(read.group(1));
        }
        assertThat(found).isEqualTo(defined);
    }

    @Test
    void panelsLieBesideEachOther() {
        Set<Integer> ids = new HashSet<>();
        Set<Integer> taken = new HashSet<>();
        for (JsonNode panel : panels) {
            assertThat(ids.add(panel.get("id").asInt())).isTrue();
            JsonNode at = panel.get("gridPos");
            for (int x = at.get("x").asInt();
                    x < at.get("x").asInt() + at.get("w").asInt();
                    x++) {
                for (int y = at.get("y").asInt();
                        y < at.get("y").asInt() + at.get("h").asInt();
                        y++) {
                    assertThat(x).isLessThan(WIDTH);
                    assertThat(taken.add(y * WIDTH + x)).as("panel %s", panel).isTrue();
                }
            }
        }
    }
}
