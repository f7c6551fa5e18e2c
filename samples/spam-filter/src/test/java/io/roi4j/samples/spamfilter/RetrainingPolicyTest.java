package io.roi4j.samples.spamfilter;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.samples.spamfilter.RetrainingPolicy.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RetrainingPolicyTest {

    private static final OptionalDouble CALM = OptionalDouble.of(0.99);
    private static final OptionalDouble ALARM = OptionalDouble.of(1);

    private final RetrainingPolicy policy =
            new RetrainingPolicy(Duration.ofDays(14), Duration.ofDays(4), SimulatedClock.START);

    @Test
    void followsTheScheduleWhileThereIsNoAlarm() {
        assertThat(policy.due(day(13), CALM)).isEmpty();
        assertThat(policy.due(day(13), OptionalDouble.empty())).isEmpty();
        assertThat(policy.due(day(14), CALM)).contains(Cause.SCHEDULE);
    }

    @Test
    void anAlarmComesBeforeTheSchedule() {
        assertThat(policy.due(day(4), ALARM)).contains(Cause.ALARM);
        assertThat(policy.due(day(14), ALARM)).contains(Cause.ALARM);
    }

    @Test
    void anAlarmOfTooNewAModelMustWait() {
        assertThat(policy.due(day(4).minusNanos(1), ALARM)).isEmpty();
    }

    @Test
    void countsFromTheLatestRetraining() {
        policy.retrained(day(10));
        assertThat(policy.due(day(13), ALARM)).isEmpty();
        assertThat(policy.due(day(14), ALARM)).contains(Cause.ALARM);
        assertThat(policy.due(day(23), CALM)).isEmpty();
        assertThat(policy.due(day(24), CALM)).contains(Cause.SCHEDULE);
    }

    private static Instant day(int day) {
        return SimulatedClock.START.plus(Duration.ofDays(day));
    }
}
