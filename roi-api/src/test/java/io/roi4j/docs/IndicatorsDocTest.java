package io.roi4j.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Indicator;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("docs/indicators.md")
class IndicatorsDocTest {
    private static final Path DOCUMENT = Path.of("../docs/indicators.md");
    private static final String BEGIN = "<!-- measures: begin -->\n";
    private static final String END = "\n<!-- measures: end -->";

    @Test
    @DisplayName("has a row for each measure and a measure for each row; -Droi4j.docs.write=true writes them anew")
    void rowsAreTheDefinitions() throws IOException, URISyntaxException {
        Path classes = Path.of(Indicator.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        String tables = MeasureTables.render(classes);
        String document = Files.readString(DOCUMENT);
        int begin = document.indexOf(BEGIN) + BEGIN.length();
        int end = document.indexOf(END);
        if (Boolean.getBoolean("roi4j.docs.write")) {
            Files.writeString(DOCUMENT, document.substring(0, begin) + tables + document.substring(end));
            return;
        }

        assertThat(document.substring(begin, end)).isEqualTo(tables);
    }
}
