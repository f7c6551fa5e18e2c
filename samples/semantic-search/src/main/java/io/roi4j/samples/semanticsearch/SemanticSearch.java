package io.roi4j.samples.semanticsearch;

import dev.langchain4j.model.embedding.EmbeddingModel;
import io.roi4j.Initiative;
import io.roi4j.Roi;
import io.roi4j.bridge.ModelCalls;
import io.roi4j.impl.StreamingRoi;
import io.roi4j.impl.price.PriceList;
import io.roi4j.inference.InferenceTotals;
import io.roi4j.langchain4j.RoiEmbeddingModelListener;
import io.roi4j.scalability.ScalabilityMetrics;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Indexes the documentation, answers questions from it and shows what both took. */
final class SemanticSearch {
    /** The name of the model, under which it has its price. */
    static final String MODEL = "all-minilm-l6-v2-q";

    private static final int HITS = 3;
    private static final int SHOWN = 90;

    private final Roi roi;
    private final EmbeddingModel indexing;
    private final EmbeddingModel searching;
    private final SearchIndex index = new SearchIndex();
    private long characters;

    /** Indexing and searching are two uses of one model: two initiatives. */
    SemanticSearch(EmbeddingModel model, PriceList prices) {
        roi = StreamingRoi.builder().currency("EUR").prices(prices).build();
        indexing = model.addListener(listener(roi.initiative("documentation-index")));
        searching = model.addListener(listener(roi.initiative("documentation-search")));
    }

    private static RoiEmbeddingModelListener listener(Initiative initiative) {
        return new RoiEmbeddingModelListener(ModelCalls.into(initiative), MODEL);
    }

    Roi roi() {
        return roi;
    }

    /** Indexes all documents, each in one call. */
    void index(Path root) throws IOException {
        for (Path file : Documentation.files(root)) {
            List<Passage> passages = Documentation.passages(file);
            passages.forEach(passage -> characters += passage.text().length());
            index.add(passages, indexing);
        }
    }

    /** The passages nearest to a question. */
    List<SearchIndex.Hit> search(String question) {
        return index.nearest(question, HITS, searching);
    }

    void printHits(String question, PrintStream out) {
        out.println("? " + question);
        for (SearchIndex.Hit hit : search(question)) {
            Passage passage = hit.passage();
            String text = passage.text().length() > SHOWN ? passage.text().substring(0, SHOWN) + "…" : passage.text();
            out.println(String.format(
                    Locale.ROOT, "  %.2f  %s, %s: %s", hit.similarity(), passage.document(), passage.heading(), text));
        }
        out.println();
    }

    /** What the model read, how long it took and what that costs. */
    void printFigures(PrintStream out) {
        out.println(index.size() + " passages of " + characters + " characters, by the model " + MODEL);
        for (Initiative initiative : roi.initiatives()) {
            ScalabilityMetrics scalability = initiative.scalability().calculate();
            var model = initiative.inferences().calculate().models().get(MODEL);
            out.println();
            out.println(initiative.name());
            if (model != null) {
                InferenceTotals totals = model.totals();
                out.println("  inferences          " + (long) totals.succeeded().sum());
                out.println(
                        "  tokens read         " + (long) totals.inputTokens().sum());
            }
            out.println(
                    "  median latency      " + scalability.inferenceLatency().latencyMedian());
            out.println("  cost per inference  " + scalability.costPerInference());
        }
    }
}
