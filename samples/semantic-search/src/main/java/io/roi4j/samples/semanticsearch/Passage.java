package io.roi4j.samples.semanticsearch;

/**
 * A piece of a document.
 *
 * @param document the name of its file
 * @param heading what it stands under
 * @param text the text
 */
record Passage(String document, String heading, String text) {}
