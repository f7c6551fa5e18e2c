package io.roi4j.dataassets;

import static io.roi4j.Direction.DOWN;
import static io.roi4j.Direction.UP;

import io.roi4j.Count;
import io.roi4j.Definition;
import io.roi4j.Once;
import io.roi4j.Ratio;
import io.roi4j.Score;

/**
 * Sub-measure 5.4: how many of the attributes that are there matter to some model. As last told, whatever the window. A
 * census: there is no interval.
 */
public record AttributeUse(
        @Definition(
                number = "5.4",
                value =
                        "Available attributes that some model uses / available attributes; used is one whose importance "
                                + "has a lower limit above 0, or the share of its model that the host asks for; redundant or "
                                + "leaked attributes raise it without being of value.",
                french = "Taux d'utilisation des attributs",
                direction = UP,
                record = "the attributes of every data set, and those of every model with repeated importances",
                source = "Breiman 2001; Fisher, Rudin & Dominici 2019; Lundberg & Lee 2017")
        @Once
        Ratio attributeUtilisation,

        @Definition(
                number = "5.4",
                value = "1 / sum of squared weights; the weight of an attribute is its greatest share of a model's "
                        + "importance, scaled so that all weights add up to 1; absent when nothing matters.",
                direction = UP,
                record = "the attributes of every model with their importances",
                source = "Hill 1973, Ecology 54:427 (order 2); Herfindahl")
        @Once
        Score effectiveNumberOfAttributes,

        @Definition(
                value = "Available attributes that some model uses: the numerator of the utilisation.",
                direction = UP,
                record = "the attributes of every data set, and those of every model with repeated importances")
        @Once
        Count usedAttributes,

        @Definition(
                value = "Available attributes: the denominator of the utilisation.",
                record = "the attributes of every data set")
        @Once
        Count availableAttributes,

        @Definition(
                value = "Attributes that go into a model but that no data set is known to have, and so in no ratio.",
                direction = DOWN,
                record = "the attributes of every data set and of every model")
        @Once
        Count unknownAttributes) {}
