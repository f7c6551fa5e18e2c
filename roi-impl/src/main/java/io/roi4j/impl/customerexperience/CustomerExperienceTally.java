package io.roi4j.impl.customerexperience;

import io.roi4j.impl.tally.Declarations;
import io.roi4j.impl.tally.Tally;

/**
 * All that the room reads. In the tally of a slice of time only one part isn't empty.
 *
 * @param surveys answers, and how many were asked
 * @param contacts contacts by whether they were resolved at once
 * @param responses response times
 * @param sentiments texts by their sentiment
 * @param records facts kept one by one
 * @param declarations what the host states from elsewhere, see the names here
 */
public record CustomerExperienceTally(
        SurveyTally surveys,
        ContactTally contacts,
        ResponseTally responses,
        SentimentTally sentiments,
        CustomerRecords records,
        Declarations declarations)
        implements Tally<CustomerExperienceTally> {
    /** The declared median response time, in seconds. */
    public static final String RESPONSE_TIME = "response-time";
    /** The declared mean margin of a customer in a period, in the library's currency. */
    public static final String CUSTOMER_MARGIN = "customer-margin";

    /** Nothing. */
    public static final CustomerExperienceTally EMPTY = new CustomerExperienceTally(
            SurveyTally.EMPTY,
            ContactTally.EMPTY,
            ResponseTally.EMPTY,
            SentimentTally.EMPTY,
            CustomerRecords.EMPTY,
            Declarations.EMPTY);

    /** Answers and nothing else. */
    public static CustomerExperienceTally of(SurveyTally surveys) {
        return new CustomerExperienceTally(
                surveys,
                ContactTally.EMPTY,
                ResponseTally.EMPTY,
                SentimentTally.EMPTY,
                CustomerRecords.EMPTY,
                Declarations.EMPTY);
    }

    /** Contacts and nothing else. */
    public static CustomerExperienceTally of(ContactTally contacts) {
        return new CustomerExperienceTally(
                SurveyTally.EMPTY,
                contacts,
                ResponseTally.EMPTY,
                SentimentTally.EMPTY,
                CustomerRecords.EMPTY,
                Declarations.EMPTY);
    }

    /** Response times and nothing else. */
    public static CustomerExperienceTally of(ResponseTally responses) {
        return new CustomerExperienceTally(
                SurveyTally.EMPTY,
                ContactTally.EMPTY,
                responses,
                SentimentTally.EMPTY,
                CustomerRecords.EMPTY,
                Declarations.EMPTY);
    }

    /** Texts and nothing else. */
    public static CustomerExperienceTally of(SentimentTally sentiments) {
        return new CustomerExperienceTally(
                SurveyTally.EMPTY,
                ContactTally.EMPTY,
                ResponseTally.EMPTY,
                sentiments,
                CustomerRecords.EMPTY,
                Declarations.EMPTY);
    }

    /** Facts kept one by one and nothing else. */
    public static CustomerExperienceTally of(CustomerRecords records, Declarations declarations) {
        return new CustomerExperienceTally(
                SurveyTally.EMPTY,
                ContactTally.EMPTY,
                ResponseTally.EMPTY,
                SentimentTally.EMPTY,
                records,
                declarations);
    }

    @Override
    public CustomerExperienceTally merge(CustomerExperienceTally other) {
        return new CustomerExperienceTally(
                surveys.merge(other.surveys),
                contacts.merge(other.contacts),
                responses.merge(other.responses),
                sentiments.merge(other.sentiments),
                records.merge(other.records),
                declarations.merge(other.declarations));
    }
}
