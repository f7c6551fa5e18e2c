package io.roi4j.dataassets;

import static io.roi4j.Direction.UP;

import io.roi4j.Count;
import io.roi4j.Definition;
import io.roi4j.Pooled;
import io.roi4j.Pooling;
import io.roi4j.Rate;
import io.roi4j.Summed;
import io.roi4j.Total;

/** The accesses of one data set. */
public record DatasetMetrics(
        @Definition(
                number = "5.1",
                value = "Accesses of the data set in the window / time that it was there in the window; 0 has an "
                        + "upper limit, and it is absent for a data set that isn't in the catalogue.",
                direction = UP,
                record = "the catalogue (stored bytes) and every access",
                source = "Moody & Walsh 1999; interval: Garwood 1936")
        @Pooled(as = Pooling.RATE, numerator = "accesses")
        Rate datasetAccessFrequency,

        @Definition(
                value = "Models that read the data set in the window; absent when no access names its model.",
                direction = UP,
                record = "the model of every access")
        Count readingModels,

        @Definition("Accesses of the data set since the start, catalogued or not.") @Summed
        Total accesses,

        @Definition("Bytes read of the data set since the start, where the host tells them.") @Summed
        Total bytesRead) {}
