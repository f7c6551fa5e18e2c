/**
 * A spam filter that is trained and served in this JVM, and says what it is worth while it runs.
 *
 * <p>The filter itself knows nothing of roi4j: {@link io.roi4j.samples.spamfilter.Spambase} loads the mails,
 * {@link io.roi4j.samples.spamfilter.MailSplit} deals them out, {@link io.roi4j.samples.spamfilter.KeywordRule} is what
 * judged them before there was AI, {@link io.roi4j.samples.spamfilter.SpamTrainer} trains the {@link
 * io.roi4j.samples.spamfilter.SpamClassifier} that judges them now.
 */
@NullMarked
package io.roi4j.samples.spamfilter;

import org.jspecify.annotations.NullMarked;
