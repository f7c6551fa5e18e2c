package io.roi4j.micrometer.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped rules, alerts and dashboard are those of today's catalogue; {@code -Droi4j.docs.write=true} writes them. */
class FleetFilesTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern SERIES = Pattern.compile("fleet:roi_[a-z0-9_]+:[a-z0-9_]+");

    @TempDir
    Path folder;

    @Test
    void shippedFilesAreThoseOfTheCatalogue() throws Exception {
        for (Map.Entry<String, String> file :
                FleetFiles.of(FleetCatalogue.today(), Periods.SHIPPED).entrySet()) {
            Path shipped = RESOURCES.resolve(file.getKey());
            if (Boolean.getBoolean("roi4j.docs.write")) {
                Files.createDirectories(shipped.getParent());
                Files.writeString(shipped, file.getValue());
            }
            assertThat(shipped).hasContent(file.getValue());
        }
    }

    @Test
    void everySeriesThatIsReadIsRecorded() throws Exception {
        String rules = Files.readString(RESOURCES.resolve(FleetFiles.RULES));
        String alerts = Files.readString(RESOURCES.resolve(FleetFiles.ALERTS));
        String dashboard = Files.readString(RESOURCES.resolve(FleetFiles.DASHBOARD));
        Matcher read = SERIES.matcher(rules + alerts + dashboard);
        int found = 0;
        while (read.find()) {
            assertThat(rules + alerts).contains("- record: " + read.group() + "\n");
            found++;
        }
        assertThat(found).isGreaterThan(1_000);
    }

    @Test
    void prometheusTakesTheRules() throws Exception {
        Program promtool = new Program("promtool").require();
        for (String file : new String[] {FleetFiles.RULES, FleetFiles.ALERTS}) {
            String path = RESOURCES.resolve(file).toAbsolutePath().toString();
            assertThat(promtool.run(folder, "check", "rules", path)).startsWith("exit 0");
        }
    }
}
