package io.roi4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * A native image knows by reflection only what is listed: the metrics records with all that is nested in them, which
 * {@link Figures} reads and {@link AbsentMetrics} builds, and the interfaces that {@link Roi#noop()} implements.
 */
class ReachabilityMetadataTest {
    private static final String FILE = "META-INF/native-image/io.roi4j/roi-api/reachability-metadata.json";

    @Test
    @DisplayName("the file lists what is read by reflection; -Droi4j.docs.write=true writes it anew")
    void theFileListsWhatIsReadByReflectionAndNothingElse() throws IOException {
        if (Boolean.getBoolean("roi4j.docs.write")) {
            Files.writeString(Path.of("src/main/resources", FILE), expected());
            return;
        }
        try (InputStream file = Roi.class.getResourceAsStream("/" + FILE)) {
            assertThat(file).as(FILE).isNotNull();
            assertThat(new String(file.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(expected());
        }
    }

    private static String expected() {
        List<String> entries = new ArrayList<>();
        for (String type : names(records())) {
            entries.add(
                    "{ \"type\": \"" + type + "\", \"allDeclaredConstructors\": true, \"allDeclaredMethods\": true }");
        }
        // Which metrics a calculator gives is read from its generic interface.
        for (String type : names(ApiClasses.calculators())) {
            entries.add("{ \"type\": \"" + type + "\" }");
        }
        List<Class<?>> proxies = new ArrayList<>(ApiClasses.calculators());
        proxies.addAll(ApiClasses.handles());
        for (String type : names(proxies)) {
            entries.add("{ \"type\": { \"proxy\": [\"" + type + "\"] } }");
        }
        return "{\n  \"reflection\": [\n    " + String.join(",\n    ", entries) + "\n  ]\n}\n";
    }

    private static List<Class<?>> records() {
        List<Class<?>> records = new ArrayList<>();
        ApiClasses.metrics().forEach(metrics -> records.addAll(ApiClasses.withNested(metrics)));
        return records;
    }

    private static Set<String> names(List<Class<?>> types) {
        Set<String> names = new TreeSet<>();
        types.forEach(type -> names.add(type.getName()));
        return names;
    }
}
