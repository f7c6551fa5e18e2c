package io.roi4j.samples.semanticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.roi4j.Amount;
import io.roi4j.Initiative;
import io.roi4j.Present;
import io.roi4j.Provenance;
import io.roi4j.inference.InferenceTotals;
import io.roi4j.scalability.ScalabilityMetrics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The search by meaning, with the real model")
class SemanticSearchTest {
    private static final int DOCUMENTS =
            Documentation.root(Path.of("")).resolve("docs").toFile().list().length + 1;
    private static SemanticSearch search;
    private static String printed;

    @BeforeAll
    static void run() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        search = SemanticSearchMain.run(
                Path.of(""), SemanticSearchMain.QUESTIONS, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        printed = bytes.toString(StandardCharsets.UTF_8);
    }

    private static Initiative initiative(String name) {
        return search.roi().initiative(name);
    }

    private static InferenceTotals totals(String initiative) {
        return initiative(initiative)
                .inferences()
                .calculate()
                .models()
                .get(SemanticSearch.MODEL)
                .totals();
    }

    @Test
    @DisplayName("each document is an inference of the index, each question one of the search")
    void inferences() {
        assertThat(totals("documentation-index").succeeded().sum()).isEqualTo(DOCUMENTS);
        assertThat(totals("documentation-search").succeeded().sum())
                .isGreaterThanOrEqualTo(SemanticSearchMain.QUESTIONS.size());
        assertThat(search.roi().health().refused()).isEmpty();
    }

    @Test
    @DisplayName("the model tells its tokens, and the cost is theirs by the list, declared")
    void tokensAndCost() {
        for (String name : List.of("documentation-index", "documentation-search")) {
            InferenceTotals totals = totals(name);
            assertThat(totals.inputTokens().sum()).isPositive();
            assertThat(totals.unpriced().sum()).isZero();
            // A token costs 0.05 / 1,000,000 euros.
            assertThat(totals.cost().sum()).isEqualTo(totals.inputTokens().sum() * 5 / 100_000_000);
            ScalabilityMetrics scalability = initiative(name).scalability().calculate();
            Amount cost = scalability.costPerInference();
            assertThat(cost.estimate()).isInstanceOf(Present.class);
            assertThat(cost.provenance()).isEqualTo(Provenance.DECLARED);
            assertThat(scalability.inferenceLatency().latencyMedian().estimate())
                    .isInstanceOf(Present.class);
            assertThat(scalability.inferenceLatency().latencyMedian().provenance())
                    .isEqualTo(Provenance.MEASURED);
        }
        assertThat(totals("documentation-index").inputTokens().sum())
                .isGreaterThan(
                        100 * totals("documentation-search").inputTokens().sum());
    }

    @ParameterizedTest
    @CsvSource({
        "What happens to a call whose price nobody knows?,unpriced|unknown",
        "How much memory does a series take?,KB|[Bb]ytes",
        "When is a customer lost?,[Cc]hurn|still there|retention"
    })
    @DisplayName("what answers the question is found, in other words than it was asked in")
    void finds(String question, String words) {
        assertThat(search.search(question))
                .hasSize(3)
                .allMatch(hit -> hit.similarity() <= 1)
                .anySatisfy(hit -> {
                    assertThat(hit.passage().text()).containsPattern(words);
                    assertThat(hit.similarity()).isGreaterThan(0.3);
                });
    }

    @Test
    @DisplayName("prints the hits, the tokens, the latency and where the cost comes from")
    void prints() {
        SemanticSearchMain.QUESTIONS.forEach(question -> assertThat(printed).contains("? " + question));
        assertThat(printed)
                .contains("by the model all-minilm-l6-v2-q", "documentation-index", "documentation-search")
                .containsPattern("tokens read +\\d+")
                .containsPattern("median latency +[\\d.]+ .*measured")
                .containsPattern("cost per inference +\\S+ EUR.*declared");
    }

    @Test
    @DisplayName("passages keep their heading, and end at it")
    void passages(@TempDir Path directory) throws IOException {
        String row = "| " + "x".repeat(400) + " |\n";
        Path file = Files.writeString(
                directory.resolve("a.md"), "Before.\n\n# One\nText.\n## Two\n|---|\n" + row.repeat(3));
        assertThat(Documentation.passages(file))
                .extracting(Passage::heading, passage -> passage.text().length())
                .containsExactly(tuple("a.md", 7), tuple("One", 5), tuple("Two", 809), tuple("Two", 404));
        assertThatIllegalArgumentException().isThrownBy(() -> Documentation.root(directory));
    }
}
