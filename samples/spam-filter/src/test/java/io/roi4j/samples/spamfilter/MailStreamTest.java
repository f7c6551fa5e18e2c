package io.roi4j.samples.spamfilter;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Roi;
import io.roi4j.Window;
import io.roi4j.impl.StreamingRoi;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MailStreamTest {

    private final SimulatedClock clock = new SimulatedClock();
    private final MailSplit split = MailSplit.of(Spambase.load());

    @Test
    void aModelThatGetsWorseIsReplacedBeforeItsTime() throws OptionException {
        MailStream stream = stream(driftingAfter(1_200), "--retrain-every=60");
        serveAll(stream);
        assertThat(stream.progress().events()).hasSize(2);
        assertThat(stream.progress().latestEvent()).contains("linear-v2").contains("(alarm)");
        assertThat(Duration.between(SimulatedClock.START, stream.progress().now()))
                .as("the schedule was not reached")
                .isLessThan(Duration.ofDays(60));
    }

    @Test
    void theTruthIsLate() throws OptionException {
        MailStream stream = stream(split, "--label-delay=3");
        for (int mail = 1; mail <= 151; mail++) {
            stream.serveNext();
            assertThat(stream.progress().served()).isEqualTo(mail);
            assertThat(stream.progress().known()).isEqualTo(mail > 150 ? 1 : 0);
        }
    }

    @Test
    void atTheEndAllTruthIsKnownAndNoMailIsServedTwice() throws OptionException {
        MailStream stream = stream(split, "--retrain-every=1000", "--label-delay=100");
        serveAll(stream);
        assertThat(stream.progress().served()).isEqualTo(3_601);
        assertThat(stream.progress().isOver()).isTrue();
        assertThat(stream.progress().events()).hasSize(1);
        stream.serveNext();
        assertThat(stream.progress().served()).isEqualTo(3_601);
    }

    private MailStream stream(MailSplit mails, String... args) throws OptionException {
        Roi roi = StreamingRoi.builder().clock(clock).window(Window.ALL).build();
        return new MailStream(mails, roi.initiative("test"), clock, CommandLine.parse(args));
    }

    private static void serveAll(MailStream stream) {
        while (!stream.progress().isOver()) {
            stream.serveNext();
        }
    }

    /** The first model misjudges every second mail once so many have come. */
    private MailSplit driftingAfter(int calm) {
        SpamFilter first = SpamTrainer.train(1, split.training());
        Map<Boolean, List<Mail>> byVerdict =
                split.stream().stream().collect(Collectors.partitioningBy(mail -> first.isSpam(mail) == mail.spam()));
        List<Mail> right = byVerdict.getOrDefault(true, List.of());
        List<Mail> wrong = byVerdict.getOrDefault(false, List.of());
        List<Mail> stream = new ArrayList<>(right.subList(0, calm));
        for (int i = 0; i < wrong.size(); i++) {
            stream.add(wrong.get(i));
            stream.add(right.get(calm + i));
        }
        return new MailSplit(split.training(), split.evaluation(), stream);
    }
}
