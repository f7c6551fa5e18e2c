package io.roi4j.samples.spamfilter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {

    @Test
    void hasDefaultsThatShowSomethingWithinTwoMinutes() throws OptionException {
        Options options = CommandLine.parse();
        assertThat(options.once()).isFalse();
        assertThat(options.help()).isFalse();
        assertThat(options.port()).isEqualTo(9464);
        assertThat(options.watts()).isEmpty();
        assertThat(3_601 / options.rate()).isLessThan(120);
        assertThat(options.timePerMail().multipliedBy(50)).isEqualTo(Duration.ofDays(1));
        assertThat(options.labelDelay()).isEqualTo(Duration.ofDays(2));
        assertThat(options.retrainAtLeast()).isLessThan(options.retrainEvery());
    }

    @Test
    void takesAValueAsTheNextArgumentOrAfterAnEqualsSign() throws OptionException {
        Options options =
                CommandLine.parse("--watts", "65", "--port=0", "--display", "in-place", "--seed=-3", "--once");
        assertThat(options.watts()).hasValue(65);
        assertThat(options.port()).isZero();
        assertThat(options.display()).isEqualTo(Options.Display.IN_PLACE);
        assertThat(options.seed()).isEqualTo(-3);
        assertThat(options.once()).isTrue();
    }

    @Test
    void aDayHasFiftyMailsAtAnyRateUnlessTheDaysAreChosen() throws OptionException {
        assertThat(CommandLine.parse("--rate", "7").timePerMail())
                .isCloseTo(Duration.ofDays(1).dividedBy(50), Duration.ofNanos(1));
        assertThat(CommandLine.parse("--rate=10", "--days-per-minute=6").timePerMail())
                .isEqualTo(Duration.ofDays(1).dividedBy(100));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --rate fast              | --rate: must be a number from 1 to 10000, got "fast"
            --rate 0                 | --rate: must be a number from 1 to 10000, got "0"
            --rate=NaN               | --rate: must be a number from 1 to 10000, got "NaN"
            --rate                   | --rate: lacks its value; --help says what is allowed
            --days-per-minute -1     | --days-per-minute: must be a number from 0.1 to 12000, got "-1"
            --label-delay 101        | --label-delay: must be a number from 0 to 100, got "101"
            --retrain-every 0        | --retrain-every: must be a number from 1 to 1000, got "0"
            --cpu-price 1e9          | --cpu-price: must be a number from 0 to 1000, got "1e9"
            --watts=                 | --watts: must be a number from 0.1 to 1000, got ""
            --port 65536             | --port: must be a whole number from 0 to 65535, got "65536"
            --port 80.5              | --port: must be a whole number from 0 to 65535, got "80.5"
            --display colour         | --display: must be auto, in-place or blocks, got "colour"
            --once=yes               | --once=yes: takes no value
            --speed 3                | --speed: no such option; --help lists them all
            once                     | once: no such option; --help lists them all
            """)
    void namesTheWrongOptionAndSaysWhatIsAllowed(String args, String message) {
        assertThatExceptionOfType(OptionException.class)
                .isThrownBy(() -> CommandLine.parse(args.split(" ")))
                .withMessage(message);
    }

    @Test
    void theHelpNamesEveryOption() {
        assertThat(Pattern.compile("--[a-z-]+")
                        .matcher(CommandLine.HELP)
                        .results()
                        .map(found -> found.group()))
                .contains("--rate", "--days-per-minute", "--label-delay", "--retrain-every", "--cpu-price")
                .contains("--watts", "--port", "--display", "--seed", "--once", "--help");
    }
}
