package io.roi4j.dataassets;

import static io.roi4j.Direction.UP;

import io.roi4j.Count;
import io.roi4j.Definition;
import io.roi4j.Once;
import io.roi4j.Pooled;
import io.roi4j.Pooling;
import io.roi4j.Ratio;

/** Sub-measure 5.5: can the data in use be followed back to where it comes from, and does it pass its checks? */
public record Lineage(
        @Definition(
                number = "5.5",
                value =
                        "Attributes in use whose every traced chain leads back to a declared source / attributes in use, "
                                + "those that go into a model, as last told; of audits, if no lineage is traced, the same as counted.",
                french = "Traçabilité des données",
                direction = UP,
                record = "the attributes of every model, the lineage of jobs and the sources; or audits",
                source = "W3C PROV-DM 2013; ISO/IEC 25024; interval of a sample: Wilson 1927")
        @Once
        Ratio lineageCoverage,

        @Definition(
                value = "Attributes in use with a complete lineage: the numerator of the coverage.",
                direction = UP,
                record = "as the coverage")
        @Once
        Count tracedAttributes,

        @Definition(value = "Attributes in use: the denominator of the coverage.", record = "as the coverage") @Once
        Count attributesInUse,

        @Definition(
                number = "5.5",
                value = "Quality checks that passed / all quality checks in the window; absent without checks.",
                direction = UP,
                record = "every quality check",
                source = "ISO/IEC 25012; interval: Wilson 1927")
        @Pooled(as = Pooling.PROPORTION, numerator = "qualityChecksPassed", denominator = "qualityChecks")
        Ratio qualityCheckPassRate) {}
