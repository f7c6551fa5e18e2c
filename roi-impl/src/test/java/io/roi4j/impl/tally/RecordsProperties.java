package io.roi4j.impl.tally;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Scope;
import io.roi4j.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RecordsProperties {
    private static final Records<Note, EventCount> NONE = Records.of(List.of(), EventCount.EMPTY);

    @Provide
    Arbitrary<Account<Note>> accounts() {
        Arbitrary<Long> few = Arbitraries.longs().between(0, 3);
        return Combinators.combine(few, few, few)
                .as((revision, second, weight) -> weight == 0
                        ? Account.deleted(revision, Note.at("x", second, 0).at())
                        : Account.of(revision, Note.at("x", second, weight)));
    }

    @Provide
    Arbitrary<Records<Note, EventCount>> records() {
        Arbitrary<RecordKey> keys = Combinators.combine(Arbitraries.of("", "hr"), Arbitraries.of("a", "b"))
                .as(RecordKey::new);
        return Combinators.combine(
                        Arbitraries.maps(keys, accounts()).ofMaxSize(4),
                        Arbitraries.longs().between(0, 5),
                        Arbitraries.longs().between(0, 5))
                .as((known, events, until) -> new Records<>(
                        known,
                        new EventCount(events, 0),
                        events == 0 ? Instant.MIN : Note.at("x", until, 0).at()));
    }

    @Property
    void accountsMerge(
            @ForAll("accounts") Account<Note> a,
            @ForAll("accounts") Account<Note> b,
            @ForAll("accounts") Account<Note> c) {
        assertThat(a.merge(b)).isEqualTo(b.merge(a));
        assertThat(a.merge(b).merge(c)).isEqualTo(a.merge(b.merge(c)));
        assertThat(a.merge(a)).isEqualTo(a);
        assertThat(a.merge(b).revision()).isEqualTo(Math.max(a.revision(), b.revision()));
    }

    @Property
    void recordsMerge(
            @ForAll("records") Records<Note, EventCount> a,
            @ForAll("records") Records<Note, EventCount> b,
            @ForAll("records") Records<Note, EventCount> c) {
        Laws.hold(NONE, a, b, c);
    }

    @Property
    void whatIsToldTwiceCountsOnce(@ForAll("records") Records<Note, EventCount> a) {
        Records<Note, EventCount> known = new Records<>(a.known(), EventCount.EMPTY, Instant.MIN);
        assertThat(known.merge(known)).isEqualTo(known);
    }

    @Example
    void aDeletionOfAHigherRevisionTakesTheFactAway() {
        Account<Note> told = Account.of(1, Note.at("x", 9, 5));
        assertThat(told.merge(Account.deleted(2, Instant.EPOCH)).fact()).isEmpty();
        assertThat(told.merge(Account.deleted(1, Instant.MAX)).fact()).isPresent();
    }

    @Example
    void aWindowHoldsBothItsEnds() {
        Records<Note, EventCount> records = Records.of(
                List.of(Note.at("a", 0, 1), Note.at("b", 10, 2), Note.at("c", 20, 3), Note.at("d", 21, 4)),
                EventCount.EMPTY);
        Scope last10 = new Scope(
                Window.last(Duration.ofSeconds(10)), Note.at("", 20, 0).at());
        assertThat(records.facts(last10).map(Note::id)).containsExactlyInAnyOrder("b", "c");
        assertThat(records.facts(last10.all()).map(Note::id)).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(records.facts().count()).isEqualTo(4);
    }

    @Example
    void aWindowIsCutWhereSomethingInItWasCompacted() {
        Records<Note, EventCount> records = new Records<>(
                NONE.known(), new EventCount(1, 0), Note.at("", 10, 0).at());
        Instant end = Note.at("", 20, 0).at();
        assertThat(records.cut(new Scope(Window.last(Duration.ofSeconds(10)), end)))
                .isTrue();
        assertThat(records.cut(new Scope(Window.last(Duration.ofSeconds(9)), end)))
                .isFalse();
        assertThat(records.cut(new Scope(Window.ALL, end))).isFalse();
        assertThat(NONE.cut(new Scope(Window.lastDays(9), end))).isFalse();
    }
}
