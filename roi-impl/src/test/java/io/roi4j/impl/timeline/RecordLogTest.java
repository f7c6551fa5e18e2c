package io.roi4j.impl.timeline;

import static io.roi4j.impl.timeline.RecordLog.Outcome.CONTRADICTS;
import static io.roi4j.impl.timeline.RecordLog.Outcome.KNOWN;
import static io.roi4j.impl.timeline.RecordLog.Outcome.TAKEN;
import static io.roi4j.impl.timeline.RecordLog.Outcome.TOO_OLD;
import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.impl.tally.Account;
import io.roi4j.impl.tally.EventCount;
import io.roi4j.impl.tally.Note;
import io.roi4j.impl.tally.RecordKey;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RecordLogTest {
    private static final int CAP = 3;
    private static final RecordKey KEY = new RecordKey("hr", "a");

    private final RecordLog<Note, EventCount> log = new RecordLog<>(CAP, EventCount.EMPTY, Note::sum);

    private static Account<Note> revision(long number, long weight) {
        return Account.of(number, Note.at("a", 50, weight));
    }

    private long weights() {
        return log.records().facts().mapToLong(Note::weight).sum();
    }

    @Test
    void theFirstOfTwoFactsToldByThemselvesCounts() {
        assertThat(log.add(Note.at("a", 1, 5))).isEqualTo(TAKEN);
        assertThat(log.add(Note.at("a", 1, 5))).isEqualTo(KNOWN);
        assertThat(log.add(Note.at("a", 1, 7))).isEqualTo(CONTRADICTS);
        assertThat(weights()).isEqualTo(5);
    }

    @Test
    void theHighestRevisionCountsInWhateverOrder() {
        assertThat(log.add(KEY, revision(1, 5))).isEqualTo(TAKEN);
        assertThat(log.add(KEY, revision(3, 7))).isEqualTo(TAKEN);
        assertThat(log.add(KEY, revision(2, 9))).isEqualTo(KNOWN);
        assertThat(log.add(KEY, revision(3, 7))).isEqualTo(KNOWN);
        assertThat(log.add(KEY, revision(3, 8))).isEqualTo(CONTRADICTS);
        assertThat(weights()).isEqualTo(7);
    }

    @Test
    void aDeletionIsARevision() {
        log.add(KEY, revision(1, 5));
        assertThat(log.add(KEY, Account.deleted(2, Instant.EPOCH))).isEqualTo(TAKEN);
        assertThat(weights()).isZero();
        assertThat(log.add(KEY, revision(1, 5))).isEqualTo(KNOWN);
        assertThat(log.add(KEY, revision(3, 6))).isEqualTo(TAKEN);
        assertThat(weights()).isEqualTo(6);
    }

    @Test
    void aDeletionThatComesFirstKeepsAnEarlierRevisionAway() {
        assertThat(log.add(KEY, Account.deleted(2, Instant.EPOCH))).isEqualTo(TAKEN);
        assertThat(log.add(KEY, revision(1, 5))).isEqualTo(KNOWN);
        assertThat(weights()).isZero();
        assertThat(log.knows(KEY)).isTrue();
        assertThat(log.knows(RecordKey.of("a"))).isFalse();
    }

    @Test
    void oneKeyOfTwoSourcesIsTwoRecords() {
        log.add(KEY, revision(1, 5));
        log.add(new RecordKey("crm", "a"), revision(1, 5));
        assertThat(weights()).isEqualTo(10);
    }

    @Test
    void theOldestOfTooManyAreSummedUp() {
        for (int i = 5; i >= 1; i--) {
            // Told from the latest to the oldest: it is the fact's own time that counts.
            log.add(Note.at("n" + i, i, 1L << i));
        }
        assertThat(log.records().facts().map(Note::id)).containsExactlyInAnyOrder("n3", "n4", "n5");
        // n2 was the oldest of four, and so was summed up; n1 is older still, and may have been.
        assertThat(log.records().compacted()).isEqualTo(new EventCount(1L << 2, 0));
        assertThat(log.records().compactedUntil()).isEqualTo(Note.at("", 2, 0).at());
    }

    @Test
    void itSaysWhetherAnythingWasSummedUp() {
        for (int i = 1; i <= CAP; i++) {
            log.add(Note.at("n" + i, i, 1));
        }
        assertThat(log.compacted()).isFalse();
        log.add(Note.at("n4", 4, 1));
        assertThat(log.compacted()).isTrue();
    }

    @Test
    void whatMayHaveBeenSummedUpIsTooOld() {
        for (int i = 1; i <= 4; i++) {
            assertThat(log.add(Note.at("n" + i, i, 1))).isEqualTo(TAKEN);
        }
        var before = log.records();
        assertThat(log.add(Note.at("n1", 1, 1))).isEqualTo(TOO_OLD);
        assertThat(log.add(Note.at("new", 1, 1))).isEqualTo(TOO_OLD);
        assertThat(log.add(KEY, Account.deleted(9, Instant.MAX))).isEqualTo(TOO_OLD);
        assertThat(log.records()).isEqualTo(before);
        assertThat(log.add(Note.at("new", 2, 1))).isEqualTo(TAKEN);
    }

    @Test
    void aDeletionThatIsDroppedAddsNothing() {
        log.add(KEY, Account.deleted(1, Instant.EPOCH));
        for (int i = 1; i <= CAP; i++) {
            log.add(Note.at("n" + i, i, 1));
        }
        assertThat(log.records().compacted()).isEqualTo(EventCount.EMPTY);
        assertThat(log.knows(KEY)).isFalse();
        assertThat(weights()).isEqualTo(CAP);
    }

    @Test
    void aRevisionMovesTheRecordInTime() {
        log.add(KEY, Account.of(1, Note.at("a", 1, 1)));
        log.add(KEY, Account.of(2, Note.at("a", 100, 2)));
        for (int i = 2; i <= 4; i++) {
            log.add(Note.at("n" + i, i, 4));
        }
        assertThat(log.knows(KEY)).isTrue();
        assertThat(log.records().compacted()).isEqualTo(new EventCount(4, 0));
    }

    @Test
    void whatIsErasedIsGoneAndNothingComesAfterIt() {
        for (int i = 0; i < 5; i++) {
            log.add(Note.at("n" + i, i, 1));
        }
        log.erase();
        assertThat(log.records().known()).isEmpty();
        assertThat(log.records().compacted()).isEqualTo(EventCount.EMPTY);
        assertThat(log.add(Note.at("late", 99, 1))).isEqualTo(TOO_OLD);
        assertThat(log.records().known()).isEmpty();
    }

    @Test
    void memoryStaysFlat() {
        RecordLog<Note, EventCount> busy = new RecordLog<>(1_000, EventCount.EMPTY, Note::sum);
        for (int i = 0; i < 200_000; i++) {
            busy.add(Note.at("n" + i, i, 1));
        }
        assertThat(busy.records().known()).hasSize(1_000);
        assertThat(busy.records().compacted().events()).isEqualTo(199_000);
    }

    @Test
    void ofOneTimeTheFirstKeyIsSummedUp() {
        for (String id : new String[] {"c", "a", "d", "b"}) {
            log.add(Note.at(id, 1, 1));
        }
        assertThat(log.records().facts().map(Note::id)).containsExactlyInAnyOrder("b", "c", "d");
    }

    @Test
    void theVersionGrowsWithWhatIsTakenAlone() {
        long before = log.version();
        log.add(KEY, revision(1, 5));
        long first = log.version();
        assertThat(first).isGreaterThan(before);
        log.add(KEY, revision(1, 5));
        assertThat(log.version()).isEqualTo(first);
        log.add(KEY, revision(2, 6));
        long second = log.version();
        assertThat(second).isGreaterThan(first);
        log.erase();
        assertThat(log.version()).isGreaterThan(second);
    }

    @Test
    void aRecordThatMovesManyTimesStaysOneRecord() {
        for (int i = 1; i <= 100; i++) {
            log.add(KEY, Account.of(i, Note.at("a", i, 1)));
        }
        log.add(Note.at("b", 99, 1));
        log.add(Note.at("c", 100, 1));
        assertThat(log.compacted()).isFalse();
        log.add(Note.at("d", 101, 1));
        assertThat(log.records().facts().map(Note::id)).containsExactlyInAnyOrder("a", "c", "d");
    }
}
