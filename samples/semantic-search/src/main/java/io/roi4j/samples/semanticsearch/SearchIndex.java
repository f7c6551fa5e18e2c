package io.roi4j.samples.semanticsearch;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.store.embedding.CosineSimilarity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Passages and where they lie in the space of meanings. Looks at all of them for each question. */
final class SearchIndex {
    private final List<Entry> entries = new ArrayList<>();

    private record Entry(Passage passage, Embedding embedding) {}

    /** A passage and how near it is to a question, at most 1. */
    record Hit(Passage passage, double similarity) {}

    /** Adds passages, in one call of the model. */
    void add(List<Passage> passages, EmbeddingModel model) {
        List<Embedding> embeddings = model.embedAll(passages.stream()
                        .map(passage -> TextSegment.from(passage.heading() + "\n" + passage.text()))
                        .toList())
                .content();
        for (int i = 0; i < passages.size(); i++) {
            entries.add(new Entry(passages.get(i), embeddings.get(i)));
        }
    }

    int size() {
        return entries.size();
    }

    /** The nearest passages, the nearest first. */
    List<Hit> nearest(String question, int most, EmbeddingModel model) {
        Embedding asked = model.embed(question).content();
        return entries.stream()
                .map(entry -> new Hit(entry.passage(), CosineSimilarity.between(asked, entry.embedding())))
                .sorted(Comparator.comparingDouble(Hit::similarity).reversed())
                .limit(most)
                .toList();
    }
}
