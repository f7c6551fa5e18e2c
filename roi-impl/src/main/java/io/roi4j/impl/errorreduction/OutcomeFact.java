package io.roi4j.impl.errorreduction;

/**
 * The truth about one answer.
 *
 * @param model the model, as admitted to its dimension
 * @param segment the segment, as admitted to its dimension
 * @param correct whether the answer was right
 * @param confusion the answer as a classification, empty if it wasn't one
 * @param pair the answer beside that of the baseline, empty if the baseline didn't judge the item
 */
record OutcomeFact(String model, String segment, boolean correct, Confusion confusion, Pairs pair) {}
