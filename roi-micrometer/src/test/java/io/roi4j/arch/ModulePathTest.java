package io.roi4j.arch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.File;
import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ResolvedModule;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** All other tests run on the class path. Here our modules find what they require, and each of their types loads. */
class ModulePathTest {
    @Test
    void ourModulesResolveAndTheirTypesLoad() throws IOException, ClassNotFoundException {
        ModuleLayer boot = ModuleLayer.boot();
        // The optional module too, so that those types load that know it.
        Configuration found = boot.configuration()
                .resolve(modulesOnTheClassPath(), ModuleFinder.of(), Set.of("io.roi4j.micrometer", "langchain4j.core"));
        ModuleLayer layer = boot.defineModulesWithOneLoader(found, ClassLoader.getPlatformClassLoader());

        for (String name : List.of("io.roi4j", "io.roi4j.impl", "io.roi4j.micrometer")) {
            Module module = layer.findModule(name).orElseThrow();
            for (String type : types(found.findModule(name).orElseThrow())) {
                Class<?> loaded = Class.forName(type, false, layer.findLoader(name));
                assertThat(loaded.getModule()).isEqualTo(module);
                // Loads the types of its signatures too.
                assertThatCode(loaded::getDeclaredMethods).doesNotThrowAnyException();
            }
        }
    }

    private static ModuleFinder modulesOnTheClassPath() {
        return ModuleFinder.of(Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getProperty("java.class.path"))
                .map(Path::of)
                .toArray(Path[]::new));
    }

    private static List<String> types(ResolvedModule module) throws IOException {
        try (ModuleReader reader = module.reference().open()) {
            return reader.list()
                    .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                    .toList();
        }
    }
}
