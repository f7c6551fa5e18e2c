package io.roi4j.customerexperience;

import io.roi4j.Calculator;
import io.roi4j.Money;
import io.roi4j.Once;
import io.roi4j.Summed;
import io.roi4j.intake.Intake;
import java.time.Duration;

/**
 * Takes what customers answer, how soon they are served, what they say, and whether they stay.
 *
 * <p>Over a fleet answers, surveys sent, contacts, response times and sentiments are summed: each instance tells its own, a
 * contact or request to one instance. A {@link CustomerFact} is taken once, whoever tells it, by {@link #told} or in a
 * batch: pre-aggregated counts, customers and their margins. Customers appear under pseudonyms, which become neither tags
 * nor logs; what is known of single ones is erased when the library is closed.
 *
 * <p>{@code atMillis} is the fact's own time in milliseconds since the epoch, or {@link io.roi4j.inference.Inference#UNKNOWN}
 * for now. A fact may come up to 400 days late; an older one is refused as {@link io.roi4j.Reason#TOO_OLD}.
 *
 * <p>Kept one by one are the latest 50,000 contacts and 10,000 requests, whose halves may come in any order, 20,000 stays
 * and as many margins, and 1,000 facts of each other kind. Older contacts and requests are summed up by day; of older
 * facts of the other kinds nothing is kept, and the figures of customers that miss them warn
 * {@link io.roi4j.Warning#HORIZON_CUT}.
 *
 * <p>Bots and duplicates are the host's to sort out.
 */
public interface CustomerExperienceCalculator extends Calculator<CustomerExperienceMetrics>, Intake<CustomerFact> {

    /** A customer answered how likely they are to recommend us: 0 to 10, else refused as out of range. */
    @Summed
    void recommended(long atMillis, int score);

    /** So many customers were asked whether they recommend us. */
    @Summed
    void recommendationAsked(long atMillis, long customers);

    /** A customer answered how satisfied they are: 1 (not at all) to 5 (very), else refused as out of range. */
    @Summed
    void satisfied(long atMillis, int score);

    /** So many customers were asked how satisfied they are. */
    @Summed
    void satisfactionAsked(long atMillis, long customers);

    /**
     * A customer came with an issue. Its window for coming again opens.
     *
     * @param issue the natural key of the issue, 1 to 200 characters; told twice it counts once
     */
    @Summed
    void contactOpened(String issue, long atMillis);

    /** The issue was resolved as far as the host can see. */
    @Summed
    void contactResolved(String issue, long atMillis);

    /** The customer came again with the same issue. */
    @Summed
    void contactRepeated(String issue, long atMillis);

    /** A customer asked for something; until {@link #requestAnswered} it counts as waiting. */
    @Summed
    void requestReceived(String request, long atMillis);

    /** The request had its first answer. One before its request is refused, and the request is in no figure. */
    @Summed
    void requestAnswered(String request, long atMillis);

    /**
     * A request had its first answer after so long: for hosts that measure that themselves.
     *
     * @param responseNanos from the request to the first response, 0 or more, by a monotonic clock; in business hours if
     *     the host measures those
     */
    @Summed
    void responded(long atMillis, long responseNanos);

    /**
     * The same, judged by a target.
     *
     * @param targetNanos within how long this request was to be answered, greater than 0
     */
    @Summed
    void responded(long atMillis, long responseNanos, long targetNanos);

    /** A text of a customer was found to be of this sentiment. */
    @Summed
    void felt(long atMillis, Sentiment sentiment);

    /** A text of a customer was found to be of this polarity, -1 to 1: see {@link Sentiment#of}. */
    @Summed
    void felt(long atMillis, double polarity);

    /**
     * The same with all that a classifier may tell.
     *
     * @param polarity -1 to 1, kept to four decimals
     * @param emotion its label, such as {@code joy}; one of few, because it becomes a dimension; empty for none
     * @param weight how much it counts beside others, above 0 and up to 1,000, kept to three decimals; 1 for the most
     */
    @Summed
    void felt(long atMillis, double polarity, String emotion, double weight);

    /** Takes a fact that the host tells by itself, as its revision 0; another one under its id is refused as invalid. */
    @Once
    void told(CustomerFact fact);

    /**
     * Takes a later revision of a fact, for instance a stay that has ended: of several the highest counts.
     *
     * @param revision 0 or more
     */
    @Once
    void told(CustomerFact fact, long revision);

    /** How long after a contact the same issue counts as come again; 7 days unless said. Told again it replaces that. */
    @Once
    void declareRecontactWindow(Duration window);

    /** Declares the median response time, as long as none was recorded; normally on the cohort {@code BEFORE}. */
    @Once
    void declareResponseTime(Duration median, String source);

    /** Declares the mean margin of a customer in a period, as long as none was recorded. Other currencies are refused. */
    @Once
    void declareCustomerMargin(Money margin, String source);

    /** Declares in what terms a lifetime value is reckoned, on the cohort with AI. Told again it replaces those. */
    @Once
    void declareLifetimeTerms(LifetimeTerms terms);

    /** Declares how well the classifier of this cohort tells sentiment. Told again it replaces that. */
    @Once
    void declareSentimentErrors(SentimentErrors errors);
}
