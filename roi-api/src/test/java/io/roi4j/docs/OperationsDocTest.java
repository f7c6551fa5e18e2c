package io.roi4j.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Once;
import io.roi4j.Summed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("docs/operations.md")
class OperationsDocTest {
    private static final Path DOCUMENT = Path.of("../docs/operations.md");
    private static final String BEGIN = "<!-- record methods: begin -->\n";
    private static final String END = "<!-- record methods: end -->";

    @Test
    @DisplayName("says of each record method whether a fleet adds it; -Droi4j.docs.write=true writes the table anew")
    void tableIsTheAnnotations() throws IOException {
        String document = Files.readString(DOCUMENT);
        int begin = document.indexOf(BEGIN) + BEGIN.length();
        int end = document.indexOf(END);
        String table = RecordMethods.table();
        if (Boolean.getBoolean("roi4j.docs.write")) {
            Files.writeString(DOCUMENT, document.substring(0, begin) + table + document.substring(end));
            return;
        }

        assertThat(document.substring(begin, end)).isEqualTo(table);
    }

    @Test
    @DisplayName("can do so, as each has one of the two annotations")
    void everyRecordMethodSaysHowAFleetReadsIt() {
        assertThat(RecordMethods.all())
                .hasSizeGreaterThan(80)
                .allMatch(method -> method.isAnnotationPresent(Summed.class) ^ method.isAnnotationPresent(Once.class));
    }
}
