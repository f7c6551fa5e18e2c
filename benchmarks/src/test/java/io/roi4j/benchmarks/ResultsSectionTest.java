package io.roi4j.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ResultsSectionTest {

    @Test
    void replacesWhatStandsBetweenTheMarks() {
        String document = "before\n<!-- results -->\nold\n<!-- end of results -->\nafter\n";

        assertThat(ResultsSection.replace(document, "new\n"))
                .isEqualTo("before\n<!-- results -->\n\nnew\n\n<!-- end of results -->\nafter\n");
    }

    @Test
    void theDocumentHasAPlaceForThem() throws IOException {
        String document = Files.readString(Path.of("../docs/performance.md"));

        assertThat(ResultsSection.replace(document, "## Mine\n")).contains("## Mine", "## How to read it");
    }

    @Test
    void aDocumentWithoutThePlaceIsRefused() {
        assertThatThrownBy(() -> ResultsSection.replace("<!-- end of results --><!-- results -->\n", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("document:");
    }
}
