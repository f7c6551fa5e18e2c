package io.roi4j.impl.customerexperience;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.customerexperience.CustomerFact;
import io.roi4j.impl.tally.Binomial;
import io.roi4j.impl.tally.Declarations;
import io.roi4j.impl.tally.DurationSketch;
import io.roi4j.impl.tally.Laws;
import io.roi4j.impl.tally.Opinions;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class CustomerTallyProperties {
    private static final Arbitrary<Long> COUNTS = Arbitraries.longs().between(0, Long.MAX_VALUE / 4);

    @Provide
    Arbitrary<CustomerExperienceTally> tallies() {
        return Combinators.combine(
                        surveys(),
                        contacts(),
                        responses(),
                        sentiments(),
                        SomeCustomers.slow().list().ofMaxSize(8),
                        Arbitraries.of("a", "b"))
                .as((surveys, contacts, responses, sentiments, facts, name) -> new CustomerExperienceTally(
                        surveys,
                        contacts,
                        responses,
                        sentiments,
                        CustomerRecords.of(facts),
                        Declarations.EMPTY.with(name, facts.size(), name)));
    }

    private static Arbitrary<SurveyTally> surveys() {
        Arbitrary<Opinions> opinions =
                Combinators.combine(COUNTS, COUNTS, COUNTS).as(Opinions::new);
        Arbitrary<Ratings> ratings = COUNTS.list().ofSize(5).map(Ratings::new);
        Arbitrary<Asked> asked = Combinators.combine(COUNTS, COUNTS).as(Asked::new);
        return Combinators.combine(opinions, asked, ratings, asked).as(SurveyTally::new);
    }

    private static Arbitrary<Binomial> binomials() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 1_000),
                        Arbitraries.longs().between(0, 1_000))
                .as((a, b) -> new Binomial(Math.min(a, b), Math.max(a, b)));
    }

    private static Arbitrary<ContactTally> contacts() {
        return Combinators.combine(binomials(), COUNTS).as(ContactTally::new);
    }

    private static Arbitrary<ResponseTally> responses() {
        Arbitrary<DurationSketch> times = Arbitraries.longs()
                .between(0, Long.MAX_VALUE)
                .array(long[].class)
                .ofMaxSize(20)
                .map(DurationSketch::of);
        return Combinators.combine(times, times, binomials()).as(ResponseTally::new);
    }

    private static Arbitrary<SentimentTally> sentiments() {
        return texts().list().ofMaxSize(6).map(CustomerTallyProperties::sum);
    }

    private static Arbitrary<SentimentTally> texts() {
        return Combinators.combine(
                        Arbitraries.doubles().between(-1, 1),
                        Arbitraries.longs().between(1, 1_000_000),
                        Arbitraries.of("joy", "anger", ""))
                .as((polarity, weight, emotion) -> {
                    SentimentTally text = SentimentTally.of(polarity, weight);
                    return emotion.isEmpty() ? text : text.withEmotion(emotion);
                });
    }

    private static SentimentTally sum(List<SentimentTally> texts) {
        return texts.stream().reduce(SentimentTally.EMPTY, SentimentTally::merge);
    }

    @Property(tries = 200)
    void mergingIsFreeOfOrder(
            @ForAll("tallies") CustomerExperienceTally a,
            @ForAll("tallies") CustomerExperienceTally b,
            @ForAll("tallies") CustomerExperienceTally c) {
        Laws.hold(CustomerExperienceTally.EMPTY, a, b, c);
    }

    @Provide
    Arbitrary<SentimentTally> someTexts() {
        return texts();
    }

    @Property(tries = 100)
    void splitTextsMergeToTheWhole(
            @ForAll @Size(max = 30) List<@From("someTexts") SentimentTally> texts,
            @ForAll @IntRange(max = 30) int cut) {
        int at = Math.min(cut, texts.size());
        assertThat(sum(texts.subList(0, at)).merge(sum(texts.subList(at, texts.size()))))
                .isEqualTo(sum(texts));
    }

    @Property(tries = 100)
    void textsAddUpOneByOneAsTheyMerge(@ForAll @Size(max = 30) List<@From("someTexts") SentimentTally> texts) {
        SentimentAccumulator sums = new SentimentAccumulator();
        texts.forEach(sums::add);
        assertThat(sums.tally()).isEqualTo(sum(texts));
    }

    @Provide
    Arbitrary<CustomerFact> someFacts() {
        return SomeCustomers.slow();
    }

    @Property(tries = 100)
    void factsToldToTwoInstancesCountOnce(@ForAll @Size(max = 20) List<@From("someFacts") CustomerFact> facts) {
        CustomerRecords all = CustomerRecords.of(facts);
        assertThat(all.merge(all)).isEqualTo(all);
        assertThat(all.merge(CustomerRecords.of(facts.subList(0, facts.size() / 2))))
                .isEqualTo(all);
    }

    @Property
    void contactsMergeFreeOfOrder(@ForAll("parts") Contact a, @ForAll("parts") Contact b, @ForAll("parts") Contact c) {
        Laws.hold(new Contact(Contact.NEVER, Contact.NEVER, Contact.NEVER), a, b, c);
    }

    @Provide
    Arbitrary<Contact> parts() {
        Arbitrary<Long> times = Arbitraries.longs().between(0, Long.MAX_VALUE);
        return Combinators.combine(times, times, times).as(Contact::new);
    }

    @Property
    void aPolaritysMeanAndWeightAreThoseOfItsTexts(
            @ForAll @Size(min = 1, max = 30) List<@From("someTexts") SentimentTally> texts) {
        SentimentTally all = sum(texts);
        assertThat(all.polarity().moments().mean()).isBetween(-1.0, 1.0);
        assertThat(all.polarity().weight()).isEqualTo(all.all());
        assertThat(all.all().effective()).isBetween(1 - 1e-9, texts.size() + 1e-9);
        assertThat(all.weights().answers()).isEqualTo(all.all().thousandths());
    }
}
