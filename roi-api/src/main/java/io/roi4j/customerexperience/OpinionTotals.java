package io.roi4j.customerexperience;

import io.roi4j.By;
import io.roi4j.Definition;
import io.roi4j.Summed;
import io.roi4j.Total;
import java.util.Map;

/** Sums since the start of what single answers and texts say; results of whole surveys aren't among them. */
public record OpinionTotals(
        @Definition("Sum of the squared points of 1 to 5 of the single answers to whether one is satisfied; each "
                + "answer is a cluster.")
        @Summed
        Total csatSquares,

        @Definition("Weight of the texts of each emotion; one of all together is its share.") @Summed @By("emotion")
        Map<String, Total> emotionWeight,

        @Definition("Weight x polarity, over the texts whose polarity is above 0.") @Summed
        Total polarityPositive,

        @Definition("Weight x absolute polarity, over the texts whose polarity is below 0.") @Summed
        Total polarityNegative,

        @Definition("Weight of the texts that have a polarity.") @Summed
        Total polarityWeight) {
    public OpinionTotals {
        emotionWeight = Map.copyOf(emotionWeight);
    }
}
