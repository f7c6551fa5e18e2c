package io.roi4j.samples.spamfilter;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** Reads the command line: {@code --name value} or {@code --name=value}. */
final class CommandLine {

    static final String HELP = """
            A spam filter that is trained and served in this JVM, and says what it is worth while it runs.

              --rate N             mails a second, 1 to 10000 (40)
              --days-per-minute N  simulated days that go by in a minute, 0.1 to 12000 (as many as give 50 mails
                                   a day: 48)
              --label-delay N      simulated days until the truth about a mail is known, 0 to 100 (2)
              --retrain-every N    simulated days after which a model is trained anew, 1 to 1000 (14);
                                   it is trained earlier when the degradation alarm fires
              --cpu-price N        declared price of a processor core in US dollars an hour, 0 to 1000 (0.04)
              --watts N            declared power of a processor core, 0.1 to 1000; without it energy is absent
              --port N             where http://localhost:N/metrics is served, 0 (a free port) to 65535 (9464)
              --display HOW        auto, in-place (ANSI terminal) or blocks (one table after the other) (auto)
              --seed N             a whole number that shuffles the mails (11)
              --once               serve all mails at full speed, print the final table and end
              --help               print this and end
            """;

    private static final List<String> SWITCHES = List.of("--once", "--help");
    private static final List<String> WITH_VALUE = List.of(
            "--rate",
            "--days-per-minute",
            "--label-delay",
            "--retrain-every",
            "--cpu-price",
            "--watts",
            "--port",
            "--display",
            "--seed");

    private final Map<String, String> given = new HashMap<>();

    private CommandLine() {}

    /** @throws OptionException if an option is unknown, lacks its value or has one that isn't allowed */
    static Options parse(String... args) throws OptionException {
        CommandLine line = new CommandLine();
        line.read(List.of(args).iterator());
        return line.options();
    }

    private void read(Iterator<String> args) throws OptionException {
        while (args.hasNext()) {
            String arg = args.next();
            int equals = arg.indexOf('=');
            String name = equals < 0 ? arg : arg.substring(0, equals);
            if (SWITCHES.contains(arg)) {
                given.put(arg, "");
            } else if (SWITCHES.contains(name)) {
                throw new OptionException(arg + ": takes no value");
            } else if (!WITH_VALUE.contains(name)) {
                throw new OptionException(name + ": no such option; --help lists them all");
            } else if (equals >= 0) {
                given.put(name, arg.substring(equals + 1));
            } else if (args.hasNext()) {
                given.put(name, args.next());
            } else {
                throw new OptionException(name + ": lacks its value; --help says what is allowed");
            }
        }
    }

    private Options options() throws OptionException {
        double rate = number("--rate", "40", 1, 10_000).doubleValue();
        return new Options(
                rate,
                number("--days-per-minute", Double.toString(Options.usualDaysPerMinute(rate)), 0.1, 12_000)
                        .doubleValue(),
                Options.days(number("--label-delay", "2", 0, 100).doubleValue()),
                Options.days(number("--retrain-every", "14", 1, 1_000).doubleValue()),
                number("--cpu-price", "0.04", 0, 1_000),
                given.containsKey("--watts")
                        ? OptionalDouble.of(number("--watts", "", 0.1, 1_000).doubleValue())
                        : OptionalDouble.empty(),
                (int) whole("--port", 9_464, 0, 65_535),
                display(),
                whole("--seed", Spambase.TYPICAL_SEED, Long.MIN_VALUE, Long.MAX_VALUE),
                given.containsKey("--once"),
                given.containsKey("--help"));
    }

    private BigDecimal number(String name, String otherwise, double least, double most) throws OptionException {
        String text = given.getOrDefault(name, otherwise);
        try {
            BigDecimal number = new BigDecimal(text);
            if (number.doubleValue() >= least && number.doubleValue() <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number out of range.
        }
        throw wrong(name, "a number from " + plain(least) + " to " + plain(most), text);
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private long whole(String name, long otherwise, long least, long most) throws OptionException {
        String text = given.getOrDefault(name, Long.toString(otherwise));
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number out of range.
        }
        throw wrong(name, "a whole number from " + least + " to " + most, text);
    }

    private Options.Display display() throws OptionException {
        String text = given.getOrDefault("--display", "auto");
        return Arrays.stream(Options.Display.values())
                .filter(display -> display.name()
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-')
                        .equals(text))
                .findFirst()
                .orElseThrow(() -> wrong("--display", "auto, in-place or blocks", text));
    }

    private static OptionException wrong(String name, String allowed, String text) {
        return new OptionException(name + ": must be " + allowed + ", got \"" + text + "\"");
    }
}
