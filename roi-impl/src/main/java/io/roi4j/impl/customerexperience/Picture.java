package io.roi4j.impl.customerexperience;

import io.roi4j.Provenance;
import io.roi4j.Scope;
import io.roi4j.customerexperience.ContactPeriod;
import io.roi4j.customerexperience.CsatSurvey;
import io.roi4j.customerexperience.CustomerFact;
import io.roi4j.customerexperience.NpsSurvey;
import io.roi4j.customerexperience.SentimentSurvey;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.tally.Binomial;
import io.roi4j.impl.tally.Declarations;
import io.roi4j.impl.tally.History;
import io.roi4j.impl.tally.Slice;
import io.roi4j.impl.tally.Tally;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** What a cohort's calculator knew at one moment. */
record Picture(
        History<SurveyTally> surveys,
        History<ContactTally> contacts,
        History<ResponseTally> responses,
        History<ResponseTally> requests,
        History<SentimentTally> sentiments,
        CustomerRecords records,
        Declarations declarations) {
    private static final Duration WAVE = Duration.ofDays(1);

    /** What it holds of a window: the sums of all parts, and their slices one after the other, each a cluster of its own. */
    Evidence<CustomerExperienceTally> evidence(Scope scope, String label) {
        List<Slice<CustomerExperienceTally>> slices = new ArrayList<>();
        CustomerExperienceTally all = CustomerExperienceTally.of(records, declarations)
                .merge(add(surveys, scope, CustomerExperienceTally::of, slices))
                .merge(add(contacts, scope, CustomerExperienceTally::of, slices))
                .merge(add(responses, scope, CustomerExperienceTally::of, slices))
                .merge(add(requests, scope, CustomerExperienceTally::of, slices))
                .merge(add(sentiments, scope, CustomerExperienceTally::of, slices))
                .merge(add(NpsSurvey.class, scope, Picture::of, slices))
                .merge(add(CsatSurvey.class, scope, Picture::of, slices))
                .merge(add(ContactPeriod.class, scope, Picture::of, slices))
                .merge(add(SentimentSurvey.class, scope, Picture::of, slices));
        slices.sort(Comparator.comparing(Slice::start));
        return new Evidence<>(all, slices, Provenance.MEASURED, label);
    }

    private static <T extends Tally<T>> CustomerExperienceTally add(
            History<T> history,
            Scope scope,
            Function<T, CustomerExperienceTally> part,
            List<Slice<CustomerExperienceTally>> slices) {
        history.slices(scope)
                .forEach(slice -> slices.add(new Slice<>(slice.start(), slice.length(), part.apply(slice.tally()))));
        return part.apply(history.within(scope));
    }

    private <F extends CustomerFact> CustomerExperienceTally add(
            Class<F> kind,
            Scope scope,
            Function<F, CustomerExperienceTally> part,
            List<Slice<CustomerExperienceTally>> slices) {
        CustomerExperienceTally sum = CustomerExperienceTally.EMPTY;
        for (F fact : records.inOrder(kind, scope)) {
            CustomerExperienceTally one = part.apply(fact);
            slices.add(new Slice<>(fact.at(), WAVE, one));
            sum = sum.merge(one);
        }
        return sum;
    }

    private static CustomerExperienceTally of(NpsSurvey survey) {
        return CustomerExperienceTally.of(Results.of(survey));
    }

    private static CustomerExperienceTally of(CsatSurvey survey) {
        return CustomerExperienceTally.of(Results.of(survey));
    }

    private static CustomerExperienceTally of(ContactPeriod period) {
        return CustomerExperienceTally.of(
                new ContactTally(new Binomial(period.resolvedAtFirst(), period.contacts()), 0));
    }

    private static CustomerExperienceTally of(SentimentSurvey survey) {
        return CustomerExperienceTally.of(SentimentTally.of(survey.positive(), survey.neutral(), survey.negative()));
    }

    /** What results told as a whole add up to, those of all time. */
    Results results() {
        return records.results();
    }

    /** What this instance was told since the start, facts kept one by one left out. */
    CustomerExperienceTally told() {
        return CustomerExperienceTally.of(surveys.total())
                .merge(CustomerExperienceTally.of(contacts.total()))
                .merge(CustomerExperienceTally.of(responses.total()))
                .merge(CustomerExperienceTally.of(requests.total()))
                .merge(CustomerExperienceTally.of(sentiments.total()));
    }
}
