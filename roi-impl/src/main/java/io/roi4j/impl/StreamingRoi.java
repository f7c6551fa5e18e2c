package io.roi4j.impl;

import io.roi4j.Cohort;
import io.roi4j.Health;
import io.roi4j.Initiative;
import io.roi4j.Reason;
import io.roi4j.Report;
import io.roi4j.Roi;
import io.roi4j.Scope;
import io.roi4j.Window;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.price.PriceList;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The library running in this process: facts are summed as they come, measures are calculated when somebody asks.
 *
 * <p>Starts no thread but the {@link Ticker}, registers no hook and holds no static state. Safe for use by several threads.
 */
public final class StreamingRoi implements Roi {
    private static final String INITIATIVE = "initiative";

    private final Currency currency;
    private final SafeClock clock;
    private final Ticker ticker;
    private final Window window;
    private final double confidence;
    private final int minimumGroup;
    private final Map<String, Integer> caps;
    private final @Nullable PriceList prices;
    private final LongSupplier nanoTime;
    private final boolean strict;
    private final PriceWatch priceWatch;
    private final Refusals refusals = new Refusals();
    private final ConcurrentMap<String, Collection<BoundedNames>> names = new ConcurrentHashMap<>();
    private final BoundedNames initiativeNames;
    private final ConcurrentMap<String, StreamingInitiative> initiatives = new ConcurrentHashMap<>();
    private final StreamingInitiative invalid;
    private final ReportMemo memo;
    private final HealthLog log = new HealthLog();
    private volatile boolean open = true;
    private volatile Optional<Health.Calculation> lastReport = Optional.empty();

    private StreamingRoi(Builder builder) {
        this.currency = builder.currency;
        this.clock = new SafeClock(builder.clock);
        this.ticker =
                builder.clock.equals(InstantSource.system()) ? Ticker.of(clock::millis) : Ticker.none(clock::millis);
        this.window = builder.window;
        this.confidence = builder.confidence;
        this.minimumGroup = builder.minimumGroup;
        this.caps = Map.copyOf(builder.caps);
        this.prices = builder.prices;
        if (prices != null) {
            prices.requireCurrency(currency);
        }
        this.priceWatch = new PriceWatch(prices);
        priceWatch.tell(clock.instant());
        this.initiativeNames = newNames(INITIATIVE);
        this.nanoTime = builder.nanoTime;
        this.strict = builder.strict;
        this.memo = new ReportMemo(nanoTime, () -> settings(window), this::calculate);
        this.invalid = StreamingInitiative.create(BoundedNames.INVALID, this);
    }

    /** Starts with US dollars, the system's clock, a window of 30 days and 95 % confidence. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public Initiative initiative(String name) {
        StreamingInitiative known = name == null ? null : initiatives.get(name);
        return known == null ? admitted(initiativeNames.admit(name)) : known;
    }

    private Initiative admitted(String name) {
        if (name.equals(BoundedNames.INVALID)) {
            return invalid;
        }
        StreamingInitiative known = initiatives.get(name);
        if (known == null) {
            known = initiatives.computeIfAbsent(name, fresh -> StreamingInitiative.create(fresh, this));
            born();
        }
        return known;
    }

    @Override
    public Collection<Initiative> initiatives() {
        return List.copyOf(new TreeMap<>(initiatives).values());
    }

    @Override
    public Currency currency() {
        return currency;
    }

    @Override
    public Report report() {
        Report report = memo.get();
        log.tell(report);
        priceWatch.tell(report.asOf());
        return report;
    }

    private Report calculate(long generation, Settings settings) {
        long start = nanoTime.getAsLong();
        List<Report.Entry> entries = new ArrayList<>();
        for (StreamingInitiative initiative : new TreeMap<>(initiatives).values()) {
            for (Cohort cohort : initiative.cohorts()) {
                List<Record> metrics = new ArrayList<>();
                initiative.cohort(cohort).rooms().forEach(room -> metrics.add(room.measures(settings)));
                entries.add(new Report.Entry(initiative.name(), cohort, metrics));
            }
        }
        Instant asOf = settings.scope().asOf();
        Duration took = Duration.ofNanos(Math.max(0, nanoTime.getAsLong() - start));
        lastReport = Optional.of(new Health.Calculation(asOf, took));
        return new Report(generation, asOf, entries, health(settings));
    }

    @Override
    public Health health() {
        return health(settings(window));
    }

    private Health health(Settings settings) {
        return SelfDiagnosis.of(settings, refusals, names, initiatives.values(), priceWatch, lastReport);
    }

    /** Ends recording and erases what is known of single persons. Figures of everything else stay readable. */
    @Override
    public void close() {
        open = false;
        for (StreamingInitiative initiative : initiatives.values()) {
            initiative
                    .cohorts()
                    .forEach(cohort -> initiative.cohort(cohort).rooms().forEach(StreamingCalculator::erasePersons));
        }
        ticker.close();
        memo.expire();
    }

    /** What formulas need besides tallies, for a window that ends now. */
    Settings settings(Window until) {
        return new Settings(new Scope(until, clock.instant()), confidence, currency, minimumGroup);
    }

    /** A new initiative or cohort shows at once, not a second later: programs and tests that end soon see their figures. */
    void born() {
        memo.expire();
    }

    boolean open() {
        return open;
    }

    Ticker ticker() {
        return ticker;
    }

    @Nullable
    PriceList prices() {
        return prices;
    }

    SafeClock clock() {
        return clock;
    }

    void refuse(Reason reason) {
        count(reason);
        if (strict && open) {
            throw new RefusedException(reason);
        }
    }

    void count(Reason reason) {
        if (open) {
            refusals.count(reason);
        }
    }

    Window window() {
        return window;
    }

    BoundedNames newNames(String dimension) {
        BoundedNames fresh = new BoundedNames(caps.getOrDefault(dimension, Caps.DEFAULT), this::open, this::refuse);
        names.computeIfAbsent(dimension, d -> ConcurrentHashMap.newKeySet()).add(fresh);
        return fresh;
    }

    /** Sets up the library. Every setter fails at once on a bad argument, naming it. Not safe for use by several threads. */
    public static final class Builder {
        private Currency currency = Currency.getInstance("USD");
        private InstantSource clock = InstantSource.system();
        private LongSupplier nanoTime = System::nanoTime;
        private Window window = Window.last(Duration.ofDays(30));
        private double confidence = 0.95;
        private int minimumGroup = Settings.DEFAULT_GROUP;
        private final Map<String, Integer> caps = new HashMap<>(Caps.DEFAULTS);
        private @Nullable PriceList prices;
        private boolean strict;

        private Builder() {}

        /**
         * The one currency of all money.
         *
         * @param code an ISO 4217 code, for instance {@code EUR}
         */
        public Builder currency(String code) {
            Objects.requireNonNull(code, "currency");
            try {
                return currency(Currency.getInstance(code));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("currency: \"" + code + "\" is no ISO 4217 code such as EUR", e);
            }
        }

        /** The one currency of all money. */
        public Builder currency(Currency unit) {
            this.currency = Objects.requireNonNull(unit, "currency");
            return this;
        }

        /** Where the present comes from; a test or a simulation gives its own. */
        public Builder clock(InstantSource source) {
            this.clock = Objects.requireNonNull(source, "clock");
            return this;
        }

        /** The monotonic clock, in nanoseconds, by which reports are kept for a second. */
        Builder nanoTime(LongSupplier ticker) {
            this.nanoTime = Objects.requireNonNull(ticker, "nanoTime");
            return this;
        }

        /** How far back {@code calculate()} and the report look; 30 days unless said. */
        public Builder window(Window defaultWindow) {
            this.window = Objects.requireNonNull(defaultWindow, "window");
            return this;
        }

        /** The nominal coverage of all intervals, between 0 and 1; 0.95 unless said. */
        public Builder confidence(double coverage) {
            if (!(coverage > 0 && coverage < 1)) {
                throw new IllegalArgumentException("confidence: must lie between 0 and 1, got " + coverage);
            }
            this.confidence = coverage;
            return this;
        }

        /**
         * The smallest group of employees of which a figure may speak, 5 or more; 10 unless said. Below it the figure is
         * absent, so that nobody learns what one person said or did.
         */
        public Builder minimumGroup(int persons) {
            if (persons < Settings.LEAST_GROUP) {
                throw new IllegalArgumentException(
                        "minimumGroup: must be " + Settings.LEAST_GROUP + " or more, got " + persons);
            }
            this.minimumGroup = persons;
            return this;
        }

        /**
         * How many values a dimension may have; further ones go to the series {@code other}.
         *
         * @param dimension {@code initiative} (100 unless said) or, for each initiative, {@code model} (50),
         *     {@code segment} (50), {@code dataset} (1,000) or {@code deployment} (50)
         * @param cap the number of values, 1 or more
         */
        public Builder cap(String dimension, int cap) {
            if (!Caps.DEFAULTS.containsKey(Objects.requireNonNull(dimension, "dimension"))) {
                throw new IllegalArgumentException("dimension: must be one of " + new TreeMap<>(Caps.DEFAULTS).keySet()
                        + ", got \"" + dimension + "\"");
            }
            if (cap < 1) {
                throw new IllegalArgumentException("cap: must be 1 or more, got " + cap);
            }
            caps.put(dimension, cap);
            return this;
        }

        /**
         * What tokens cost: inferences that are recorded with tokens and without a cost are priced by it. All prices must be in the
         * currency of the library. A model without a price is unpriced, not free.
         */
        public Builder prices(PriceList list) {
            this.prices = Objects.requireNonNull(list, "prices");
            return this;
        }

        /**
         * For tests of a host: what is refused is counted and also thrown, as {@link RefusedException}, by the method that was
         * told it. A batch is answered row by row all the same, and what is over the cap of a dimension still goes to {@code other}.
         */
        public Builder strict() {
            this.strict = true;
            return this;
        }

        /**
         * The library, running.
         *
         * @throws io.roi4j.impl.price.PriceListException if a price is in another currency
         */
        public StreamingRoi build() {
            return new StreamingRoi(this);
        }
    }
}
