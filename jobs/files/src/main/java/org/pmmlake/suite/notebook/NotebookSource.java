package org.pmmlake.suite.notebook;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.List;
import org.pmmlake.suite.text.ResourceText;

/**
 * What a notebook says and asks, before anything is run.
 *
 * @param name name of its files, without ending
 * @param heading its title, question and tables
 * @param blocks its texts and statements in order
 */
public record NotebookSource(String name, FrontMatter heading, List<NotebookBlock> blocks) {

    /** The notebooks in their order; each is a resource of this name. */
    public static final List<String> NAMES = List.of(
            "01-participation",
            "02-response-rates",
            "03-blank-reasons",
            "04-benchmarks",
            "05-performance-and-needs",
            "06-breakdowns",
            "07-maturity-questions",
            "08-tool-use",
            "09-tool-correlations",
            "10-tool-assessment",
            "11-sustainable-development-goals",
            "12-revised-arusha-declaration",
            "13-group-differences",
            "14-size-of-the-economy",
            "15-kpi-relations",
            "16-peers",
            "17-components",
            "18-trends",
            "19-blank-followup",
            "20-published-figures",
            "21-data-quality",
            "22-member-values");

    private static final String FENCE = "```";
    private static final String RULE = "---\n";
    private static final YAMLMapper YAML = new YAMLMapper();

    /**
     * What the source says of itself.
     *
     * @param title a few words
     * @param question the question that the notebook answers
     * @param paragraphs where the report asks it; empty where it does not
     * @param tables the published tables that its statements read; the first is the one it is about
     */
    public record FrontMatter(
            @JsonProperty(value = "title", required = true) String title,
            @JsonProperty(value = "question", required = true) String question,
            @JsonProperty(value = "paragraphs", required = true) String paragraphs,
            @JsonProperty(value = "tables", required = true) List<String> tables) {

        public FrontMatter {
            tables = List.copyOf(tables);
        }
    }

    public NotebookSource {
        blocks = List.copyOf(blocks);
    }

    public static List<NotebookSource> all() {
        return NAMES.stream()
                .map(name -> parse(name, ResourceText.of(NotebookSource.class, "sources/" + name + ".md")))
                .toList();
    }

    /**
     * Reads a source: a heading in YAML between two rules, then CommonMark in which every fenced block is a statement of the
     * kind that the fence names.
     *
     * @throws IllegalArgumentException when it is not of that form
     */
    static NotebookSource parse(String name, String text) {
        int end = text.indexOf("\n" + RULE, RULE.length());
        if (!text.startsWith(RULE) || end < 0) {
            throw new IllegalArgumentException(
                    "The notebook " + name + " does not begin with a heading between rules.");
        }
        try {
            FrontMatter heading = YAML.readValue(text.substring(RULE.length(), end + 1), FrontMatter.class);
            return new NotebookSource(name, heading, blocks(name, text.substring(end + 1 + RULE.length())));
        } catch (JsonProcessingException faulty) {
            throw new IllegalArgumentException("The heading of the notebook " + name + " is faulty", faulty);
        }
    }

    private static List<NotebookBlock> blocks(String name, String body) {
        List<NotebookBlock> blocks = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        String kind = "";
        for (String line : body.lines().toList()) {
            if (!line.startsWith(FENCE)) {
                lines.add(line);
                continue;
            }
            String content = String.join("\n", lines).strip();
            lines.clear();
            if (!kind.isEmpty()) {
                Statement.DrawingKind known = kind(name, kind);
                blocks.add(new Statement(known, Shorthand.spelledOut(content, known)));
                kind = "";
            } else {
                if (!content.isEmpty()) {
                    blocks.add(new NotebookBlock.Passage(content));
                }
                kind = line.substring(FENCE.length()).strip();
            }
        }
        if (!kind.isEmpty()) {
            throw new IllegalArgumentException("The notebook " + name + " ends within a statement.");
        }
        String rest = String.join("\n", lines).strip();
        if (!rest.isEmpty()) {
            blocks.add(new NotebookBlock.Passage(rest));
        }
        return blocks;
    }

    private static Statement.DrawingKind kind(String name, String word) {
        for (Statement.DrawingKind kind : Statement.DrawingKind.values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("The notebook " + name + " has a statement of no known kind: " + word);
    }
}
