/**
 * A spam filter that is trained and served in this JVM, and says what it is worth while it runs.
 *
 * <p>The filter itself knows nothing of roi4j: {@link io.roi4j.samples.spamfilter.Spambase} loads the mails,
 * {@link io.roi4j.samples.spamfilter.MailSplit} deals them out, {@link io.roi4j.samples.spamfilter.KeywordRule} is what
 * judged them before there was AI, {@link io.roi4j.samples.spamfilter.SpamTrainer} trains the {@link
 * io.roi4j.samples.spamfilter.SpamClassifier} that judges them now.
 *
 * <p>Five classes tell roi4j what happens: {@link io.roi4j.samples.spamfilter.Instruments} sets it up, {@link
 * io.roi4j.samples.spamfilter.MeteredFilter} records the inferences, {@link io.roi4j.samples.spamfilter.MailStream} the
 * truth when it arrives, {@link io.roi4j.samples.spamfilter.Retrainer} the retrainings, {@link
 * io.roi4j.samples.spamfilter.DataSets} what is stored and read. The rest is what a sample needs: a simulated calendar, a
 * command line, a table ({@link io.roi4j.samples.spamfilter.IndicatorTable}), a web server.
 */
@NullMarked
package io.roi4j.samples.spamfilter;

import org.jspecify.annotations.NullMarked;
