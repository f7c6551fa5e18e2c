package io.roi4j.samples.semanticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import dev.langchain4j.model.output.TokenUsage;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The README's lines on calls that record themselves")
class WiringTest {
    private static final Path README = Path.of("../../README.md");
    private static final Path SOURCE = Path.of("src/main/java/io/roi4j/samples/semanticsearch/Wiring.java");

    private static final class StubModel implements EmbeddingModel {
        @Override
        public Response<List<Embedding>> embedAll(List<TextSegment> texts) {
            return Response.from(List.of(Embedding.from(new float[] {1})), new TokenUsage(1_000_000));
        }

        @Override
        public String modelName() {
            return "embed-x";
        }
    }

    @Test
    @DisplayName("are the lines that this sample compiles")
    void readmeShowsTheseLines() throws IOException {
        List<String> lines = Files.readAllLines(SOURCE);
        List<String> stripped = lines.stream().map(String::strip).toList();
        String code = String.join(
                        "\n",
                        lines.subList(stripped.indexOf("// README: begin") + 1, stripped.indexOf("// README: end")))
                .stripIndent()
                .strip();
        assertThat(Files.readString(README)).contains("```java\n" + code + "\n```");
    }

    @Test
    @DisplayName("record both kinds of calls, priced by the list that the README shows")
    void bothAreRecorded(@TempDir Path directory) throws IOException {
        String readme = Files.readString(README);
        int begin = readme.indexOf("```csv\n") + "```csv\n".length();
        Path list = Files.writeString(
                directory.resolve("prices.csv"), readme.substring(begin, readme.indexOf("```", begin)));
        ObservationRegistry registry = ObservationRegistry.create();
        Wiring.Wired wired = Wiring.wire(list, registry, new StubModel());

        wired.model().embed("hello");
        Observation.createNotStarted("gen_ai.client.operation", registry)
                .lowCardinalityKeyValue("gen_ai.request.model", "chat-x")
                .highCardinalityKeyValue("gen_ai.usage.input_tokens", "1000000")
                .highCardinalityKeyValue("gen_ai.usage.output_tokens", "1000000")
                .highCardinalityKeyValue("gen_ai.usage.cache_read.input_tokens", "0")
                .observe(() -> {});

        var models =
                wired.roi().initiative("ticket-triage").inferences().calculate().models();
        assertThat(models.get("embed-x").totals().cost().sum()).isEqualTo(0.02);
        assertThat(models.get("chat-x").totals().cost().sum()).isEqualTo(2.50 + 10);
        wired.roi().close();
    }
}
