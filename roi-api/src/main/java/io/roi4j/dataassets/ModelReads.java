package io.roi4j.dataassets;

import io.roi4j.Count;
import io.roi4j.Definition;
import io.roi4j.Summed;
import io.roi4j.Total;

/** What one model reads. */
public record ModelReads(
        @Definition(
                value = "Catalogued data sets that the model read in the window.",
                record = "the model of every access")
        Count datasetsRead,

        @Definition("Accesses by the model since the start, to data sets in the catalogue or not.") @Summed
        Total modelAccesses) {}
