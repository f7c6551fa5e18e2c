package io.roi4j.benchmarks;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.incubator.metrics.BoundDoubleCounter;
import io.opentelemetry.api.incubator.metrics.BoundDoubleHistogram;
import io.opentelemetry.api.incubator.metrics.BoundLongCounter;
import io.opentelemetry.api.incubator.metrics.ExtendedDoubleCounter;
import io.opentelemetry.api.incubator.metrics.ExtendedDoubleHistogram;
import io.opentelemetry.api.incubator.metrics.ExtendedLongCounter;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;

/** The OpenTelemetry SDK: instruments bound to their attributes, or attributes made for each record. */
final class OpenTelemetrySubject implements Subject {
    private static final AttributeKey<String> INITIATIVE = AttributeKey.stringKey("initiative");
    private static final AttributeKey<String> MODEL = AttributeKey.stringKey("model");

    private final OpenTelemetryReader reader = new OpenTelemetryReader();
    private final SdkMeterProvider provider;
    private final ExtendedDoubleHistogram latency;
    private final ExtendedLongCounter failed;
    private final ExtendedLongCounter input;
    private final ExtendedLongCounter output;
    private final ExtendedLongCounter cached;
    private final ExtendedDoubleCounter cost;
    private final ExtendedLongCounter priced;
    private final ExtendedDoubleCounter energy;

    OpenTelemetrySubject(Names names) {
        // Its own bound, 2,000 unless said, would fold the rest into one series.
        provider = SdkMeterProvider.builder()
                .registerMetricReader(reader, instrument -> names.size() + 1)
                .build();
        Meter meter = provider.get("benchmark");
        latency = (ExtendedDoubleHistogram) meter.histogramBuilder("inference.latency")
                .setUnit("s")
                .setExplicitBucketBoundariesAdvice(Buckets.SECONDS)
                .build();
        failed = longs(meter, "failed");
        input = longs(meter, "input.tokens");
        output = longs(meter, "output.tokens");
        cached = longs(meter, "cached.tokens");
        cost = doubles(meter, "cost");
        priced = longs(meter, "priced");
        energy = doubles(meter, "energy");
    }

    private static ExtendedLongCounter longs(Meter meter, String name) {
        return (ExtendedLongCounter) meter.counterBuilder("inference." + name).build();
    }

    private static ExtendedDoubleCounter doubles(Meter meter, String name) {
        return (ExtendedDoubleCounter)
                meter.counterBuilder("inference." + name).ofDoubles().build();
    }

    @Override
    public Series series(String initiative, String model) {
        Attributes attributes = Attributes.of(INITIATIVE, initiative, MODEL, model);
        return new Bound(
                latency.bind(attributes),
                failed.bind(attributes),
                input.bind(attributes),
                output.bind(attributes),
                cached.bind(attributes),
                cost.bind(attributes),
                priced.bind(attributes),
                energy.bind(attributes));
    }

    @Override
    public void record(String initiative, String model, Call call) {
        Attributes attributes = Attributes.of(INITIATIVE, initiative, MODEL, model);
        latency.record(call.latencySeconds(), attributes);
        if (!call.succeeded()) {
            failed.add(1, attributes);
        }
        input.add(call.inputTokens(), attributes);
        output.add(call.outputTokens(), attributes);
        cached.add(call.cachedTokens(), attributes);
        if (call.priced()) {
            cost.add(call.cost(), attributes);
            priced.add(1, attributes);
        }
        energy.add(call.joules(), attributes);
    }

    @Override
    public void read(Reading reading) {
        reader.read(reading);
    }

    private record Bound(
            BoundDoubleHistogram latency,
            BoundLongCounter failed,
            BoundLongCounter input,
            BoundLongCounter output,
            BoundLongCounter cached,
            BoundDoubleCounter cost,
            BoundLongCounter priced,
            BoundDoubleCounter energy)
            implements Series {
        @Override
        public void record(Call call) {
            latency.record(call.latencySeconds());
            if (!call.succeeded()) {
                failed.add(1);
            }
            input.add(call.inputTokens());
            output.add(call.outputTokens());
            cached.add(call.cachedTokens());
            if (call.priced()) {
                cost.add(call.cost());
                priced.add(1);
            }
            energy.add(call.joules());
        }
    }
}
