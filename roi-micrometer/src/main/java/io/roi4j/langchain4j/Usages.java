package io.roi4j.langchain4j;

import static io.roi4j.inference.Inference.UNKNOWN;

import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.output.TokenUsage;
import io.roi4j.bridge.TokenCounts;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What LangChain4j tells of tokens, provider and model, brought to one form. Tokens of a cache are told by subclasses that each
 * provider's module has of its own; they are asked by the names of their methods, so that no such module is needed here.
 */
final class Usages {
    private static final List<List<String>> CACHE_READ = List.of(
            List.of("cacheReadInputTokens"),
            List.of("inputTokensDetails", "cachedTokens"),
            List.of("cachedContentTokenCount"),
            List.of("cachedTokens"));
    private static final List<List<String>> CACHE_CREATION =
            List.of(List.of("cacheCreationInputTokens"), List.of("cacheWriteInputTokens"));

    /** These leave tokens of a cache out of the input. */
    private static final Set<String> APART = Set.of("ANTHROPIC", "GOOGLE_VERTEX_AI_ANTHROPIC", "AMAZON_BEDROCK");

    private static final String NO_NAME = "unknown";

    private Usages() {}

    static TokenCounts tokens(@Nullable TokenUsage usage, @Nullable ModelProvider provider) {
        if (usage == null) {
            return TokenCounts.NONE;
        }
        return TokenCounts.of(
                number(usage.inputTokenCount()),
                number(usage.outputTokenCount()),
                asked(usage, CACHE_READ),
                asked(usage, CACHE_CREATION),
                provider != null && APART.contains(provider.name()));
    }

    static String provider(@Nullable ModelProvider provider) {
        return provider == null || provider == ModelProvider.OTHER
                ? ""
                : provider.name().toLowerCase(Locale.ROOT);
    }

    static String text(@Nullable String text) {
        return text == null || text.isBlank() || text.equals(NO_NAME) ? "" : text;
    }

    private static long number(@Nullable Object number) {
        return number instanceof Number known ? known.longValue() : UNKNOWN;
    }

    private static long asked(TokenUsage usage, List<List<String>> ways) {
        if (usage.getClass() == TokenUsage.class) {
            return UNKNOWN;
        }
        for (List<String> way : ways) {
            Object answer = usage;
            for (String method : way) {
                answer = answer == null ? null : answer(answer, method);
            }
            if (answer instanceof Number) {
                return number(answer);
            }
        }
        return UNKNOWN;
    }

    private static @Nullable Object answer(Object asked, String name) {
        try {
            Method method = asked.getClass().getMethod(name);
            return Modifier.isPublic(method.getDeclaringClass().getModifiers()) ? method.invoke(asked) : null;
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            // Another provider, another subclass.
            return null;
        }
    }
}
