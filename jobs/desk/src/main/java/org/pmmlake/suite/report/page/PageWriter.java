package org.pmmlake.suite.report.page;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.pmmlake.suite.report.text.Language;
import org.pmmlake.suite.report.text.Messages;

/** Writes pages as HTML. The template escapes every text; only pictures, which escape their own, go in as they are. */
public final class PageWriter {

    /** The parts of a report that each page leads to, and at its foot those on where the figures come from. */
    private static final List<Section> NAVIGATION = List.of(
            new Section("overview", "index", true),
            new Section("kpis", "kpis", true),
            new Section("outcomes", "outcomes", true),
            new Section("performance", "performance", true),
            new Section("blanks", "blanks", true),
            new Section("tools", "tools", true),
            new Section("sdg", "sdg", true),
            new Section("rad", "rad", true),
            new Section("trends", "trends", false),
            new Section("explorer", "explorer", false));

    private static final List<Section> ABOUT = List.of(
            new Section("methods", "methods", false),
            new Section("audit", "audit", false),
            new Section("figures", "figures", false));

    /**
     * A part of the report.
     *
     * @param key by which pages say that they belong to it, and by which its name is found
     * @param file its first page, without the end of the name
     * @param perCycle whether each cycle has one
     */
    public record Section(String key, String file, boolean perCycle) {}

    private final PebbleTemplate template;
    private final PebbleTemplate explorer;
    private final Map<String, Object> shared;

    /**
     * A writer of one report.
     *
     * @param audience who it is for, in words
     * @param release the id of the release
     * @param cycles the cycles that it covers
     * @param synthetic whether the Members are made up
     * @param other another language that has the same pages
     */
    public PageWriter(
            Messages catalogue,
            String audience,
            String release,
            List<Integer> cycles,
            boolean synthetic,
            Optional<Language> other) {
        ClasspathLoader loader = new ClasspathLoader(PageWriter.class.getClassLoader());
        loader.setPrefix("org/pmmlake/suite/report/page");
        loader.setSuffix(".peb");
        PebbleEngine engine = new PebbleEngine.Builder()
                .loader(loader)
                .autoEscaping(true)
                .strictVariables(true)
                .extension(new AbstractExtension() {
                    @Override
                    public Map<String, Function> getFunctions() {
                        return Map.of("say", new Say(catalogue));
                    }
                })
                .build();
        this.template = engine.getTemplate("page");
        this.explorer = engine.getTemplate("explorer");
        this.shared = Map.of(
                "navigation", NAVIGATION,
                "about", ABOUT,
                "other", other.map(Language::code).orElse(""),
                "lang", catalogue.language().code(),
                "audience", catalogue.word("audience", audience).orElse(catalogue.say("site.audience", audience)),
                "release", release,
                "cycles", cycles,
                "latest", cycles.get(cycles.size() - 1),
                "synthetic", synthetic);
    }

    /** The page as HTML. */
    public String html(Page page) {
        return write(template, page, Map.of());
    }

    /**
     * The explorer as HTML.
     *
     * @param data the figures that it tabulates, as JSON
     */
    public String explorer(Page page, String data) {
        // A text that ends the script element early is the one thing that JSON may not hold here.
        return write(explorer, page, Map.of("data", data.replace("<", "\\u003c")));
    }

    private String write(PebbleTemplate which, Page page, Map<String, Object> more) {
        Map<String, Object> model = new HashMap<>(shared);
        model.putAll(more);
        model.put("page", page);
        StringWriter out = new StringWriter();
        try {
            which.evaluate(out, model, Locale.ROOT);
        } catch (IOException e) {
            throw new UncheckedIOException("The page " + page.path() + " cannot be written", e);
        }
        return out.toString();
    }

    /** Gives templates the sentences: {@code say("key")}. */
    private record Say(Messages catalogue) implements Function {
        @Override
        public List<String> getArgumentNames() {
            return IntStream.range(0, 5).mapToObj(Integer::toString).toList();
        }

        @Override
        public Object execute(
                Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int lineNumber) {
            Object[] values = IntStream.range(1, arguments.size())
                    .mapToObj(place -> String.valueOf(arguments.get(Integer.toString(place))))
                    .toArray();
            return catalogue.say(String.valueOf(arguments.get("0")), values);
        }
    }
}
