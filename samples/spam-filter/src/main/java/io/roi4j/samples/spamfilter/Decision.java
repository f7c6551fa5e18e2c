package io.roi4j.samples.spamfilter;

import java.time.Instant;

/**
 * What the rule and the model said about the same mail, before anybody knew the truth.
 *
 * @param mail the mail
 * @param at when it came
 * @param model the version of the model that was asked
 * @param ruleSaysSpam the verdict of the rule
 * @param modelSaysSpam the verdict of the model
 */
record Decision(Mail mail, Instant at, String model, boolean ruleSaysSpam, boolean modelSaysSpam) {}
