package org.pmmlake.suite.ingest.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the cells of a workbook need to be understood.
 *
 * @param sheets the sheets in the workbook's order
 * @param texts the shared texts
 * @param formats which styles are dates
 * @param from1904 whether days are counted from 1904, not from 1900
 */
record WorkbookContent(List<NamedSheet> sheets, SharedTexts texts, NumberFormats formats, boolean from1904) {

    private static final int SHEET_LIMIT = 1_000;

    /** A sheet and the part that holds its cells. */
    record NamedSheet(String name, String part) {}

    /** A relationship of a part to another one: its type's last word, and the name of the other part. */
    private record Relation(String type, String part) {}

    WorkbookContent {
        sheets = List.copyOf(sheets);
    }

    static WorkbookContent read(WorkbookFile file) throws IOException, UnreadableFileException {
        String workbook = partOfType(relations(file, ""), "officeDocument");
        if (workbook != null && workbook.endsWith(".bin")) {
            throw UnreadableFileException.unreadable(
                    "The file is a binary Excel workbook (.xlsb) under another name. Open it"
                            + " in Excel, save it as an Excel workbook (.xlsx) and send it again.");
        }
        if (workbook == null) {
            throw UnreadableFileException.unreadable(
                    "The file is no Excel workbook (.xlsx): it has no workbook part. Save it as one and send it again.");
        }
        Map<String, Relation> relations = relations(file, workbook);
        List<NamedSheet> sheets = new ArrayList<>();
        boolean from1904 = false;
        try (XmlPart part = file.part(workbook)) {
            while (part.nextStart()) {
                if (part.element().equals("workbookPr")) {
                    String flag = part.attribute("date1904");
                    from1904 = "1".equals(flag) || "true".equals(flag);
                } else if (part.element().equals("sheet")) {
                    addSheet(sheets, part, relations);
                }
            }
        }
        requireDifferentNames(sheets);
        return new WorkbookContent(
                sheets,
                said(file, relations, "sharedStrings", SharedTexts::read, SharedTexts.none()),
                said(file, relations, "styles", NumberFormats::read, NumberFormats.none()),
                from1904);
    }

    private static void addSheet(List<NamedSheet> sheets, XmlPart part, Map<String, Relation> relations)
            throws UnreadableFileException {
        String name = part.attribute("name");
        String id = part.attribute("id");
        Relation relation = id == null ? null : relations.get(id);
        if (name == null || relation == null || sheets.size() == SHEET_LIMIT) {
            throw part.damaged("the list of sheets is broken");
        }
        if (relation.type().equals("worksheet")) {
            sheets.add(new NamedSheet(CellText.clean(name), relation.part()));
        }
    }

    private static void requireDifferentNames(List<NamedSheet> sheets) throws UnreadableFileException {
        Set<String> names = new HashSet<>();
        for (NamedSheet sheet : sheets) {
            if (!names.add(sheet.name().toLowerCase(Locale.ROOT))) {
                throw UnreadableFileException.unreadable(
                        "The workbook has the sheet " + sheet.name() + " more than once. Keep one of them.");
            }
        }
    }

    private interface PartReader<T> {
        T read(XmlPart part) throws IOException, UnreadableFileException;
    }

    /** What the part of a type says, if there is one. */
    private static <T> T said(
            WorkbookFile file, Map<String, Relation> relations, String type, PartReader<T> reader, T otherwise)
            throws IOException, UnreadableFileException {
        String name = partOfType(relations, type);
        if (name == null) {
            return otherwise;
        }
        try (XmlPart part = file.part(name)) {
            return reader.read(part);
        }
    }

    private static @Nullable String partOfType(Map<String, Relation> relations, String type) {
        return relations.values().stream()
                .filter(relation -> relation.type().equals(type))
                .map(Relation::part)
                .min(String::compareTo)
                .orElse(null);
    }

    /** The relationships of a part, or of the whole package for the empty name, by their id. */
    private static Map<String, Relation> relations(WorkbookFile file, String source)
            throws IOException, UnreadableFileException {
        String folder = source.substring(0, source.lastIndexOf('/') + 1);
        String name = folder + "_rels/" + source.substring(folder.length()) + ".rels";
        Map<String, Relation> relations = new HashMap<>();
        if (!file.has(name)) {
            return relations;
        }
        try (XmlPart part = file.part(name)) {
            while (part.nextStart()) {
                String id = part.attribute("Id");
                String type = part.attribute("Type");
                String target = part.attribute("Target");
                boolean external = "External".equals(part.attribute("TargetMode"));
                if (id != null && type != null && target != null && !external && relations.size() < 2 * SHEET_LIMIT) {
                    String word = type.substring(type.lastIndexOf('/') + 1);
                    relations.put(id, new Relation(word, resolved(folder, target)));
                }
            }
        }
        return relations;
    }

    private static String resolved(String folder, String target) {
        String base = folder;
        String rest = target.replace('\\', '/');
        if (rest.startsWith("/")) {
            return rest.substring(1);
        }
        while (rest.startsWith("../") && !base.isEmpty()) {
            base = base.substring(0, base.lastIndexOf('/', base.length() - 2) + 1);
            rest = rest.substring("../".length());
        }
        return base + rest;
    }
}
