package io.roi4j.samples.semanticsearch;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import io.roi4j.impl.price.PriceList;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Searches this project's documentation by meaning; a question may be given, else some are asked. */
public final class SemanticSearchMain {
    static final List<String> QUESTIONS = List.of(
            "What happens to a call whose price nobody knows?",
            "How much memory does a series take?",
            "Which tests does the build run?",
            "How fast is recording beside other libraries?",
            "When is a customer lost?");

    private SemanticSearchMain() {}

    /**
     * Runs once and ends.
     *
     * @param arguments the words of a question, none for the sample's own questions
     */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        run(Path.of(""), arguments.length == 0 ? QUESTIONS : List.of(String.join(" ", arguments)), out);
    }

    static SemanticSearch run(Path within, List<String> questions, PrintStream out) throws IOException {
        SemanticSearch search = new SemanticSearch(model(), prices());
        search.index(Documentation.root(within));
        questions.forEach(question -> search.printHits(question, out));
        search.printFigures(out);
        return search;
    }

    /** All that the model needs is in jars; its tokeniser would look for more, and report, on the network. */
    private static EmbeddingModel model() {
        System.setProperty("ai.djl.offline", "true");
        return new AllMiniLmL6V2QuantizedEmbeddingModel();
    }

    static PriceList prices() throws IOException {
        try (InputStream file = SemanticSearchMain.class.getResourceAsStream("prices.csv")) {
            return PriceList.csv(
                    new InputStreamReader(Objects.requireNonNull(file, "prices.csv"), StandardCharsets.UTF_8));
        }
    }
}
