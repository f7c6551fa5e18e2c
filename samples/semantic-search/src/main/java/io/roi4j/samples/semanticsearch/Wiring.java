package io.roi4j.samples.semanticsearch;

import dev.langchain4j.model.embedding.EmbeddingModel;
import io.micrometer.observation.ObservationRegistry;
import io.roi4j.Initiative;
import io.roi4j.Roi;
import io.roi4j.impl.StreamingRoi;
import io.roi4j.impl.price.PriceList;
import io.roi4j.langchain4j.RoiEmbeddingModelListener;
import io.roi4j.micrometer.GenAiObservationHandler;
import java.nio.file.Path;

/** The lines of README.md that have calls of models recorded by themselves; a test holds the two together. */
final class Wiring {
    private Wiring() {}

    /** Ready to use: the model that records, and the library. */
    record Wired(EmbeddingModel model, Roi roi) {}

    static Wired wire(Path file, ObservationRegistry observationRegistry, EmbeddingModel model) {
        // README: begin
        PriceList prices = PriceList.read(file); // yours: a CSV or JSON file of dated prices and their source
        Roi roi = StreamingRoi.builder().currency("USD").prices(prices).build();
        Initiative triage = roi.initiative("ticket-triage");

        // Spring AI, and whatever else makes observations named gen_ai.client.operation
        observationRegistry.observationConfig().observationHandler(new GenAiObservationHandler(triage));
        // LangChain4j; RoiChatModelListener for its chat models
        EmbeddingModel recorded = model.addListener(new RoiEmbeddingModelListener(triage));
        // README: end
        return new Wired(recorded, roi);
    }
}
