package org.pmmlake.suite.ingest.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook put together part by part, for contents that no writer would make. */
final class TestWorkbook {

    static final String BLANKS_HEADER = row(1, "member", "cycle", "revision", "kpi", "reason");

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private String properties = "";
    private int count;

    TestWorkbook() {
        parts.put("[Content_Types].xml", XML + "<Types/>");
        parts.put(
                "_rels/.rels",
                XML + "<Relationships><Relationship Id=\"a\" Type=\"" + TYPE
                        + "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
    }

    /** A sheet with these rows as XML. */
    TestWorkbook sheet(String name, String rows) {
        return sheetPart(name, "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    }

    TestWorkbook sheetPart(String name, String xml) {
        count++;
        sheets.append("<sheet name=\"")
                .append(name)
                .append("\" id=\"r")
                .append(count)
                .append("\"/>");
        relation("r" + count, "worksheet", "worksheets/s" + count + ".xml");
        parts.put("xl/worksheets/s" + count + ".xml", XML + xml);
        return this;
    }

    TestWorkbook sharedTexts(String items) {
        relation("texts", "sharedStrings", "/xl/texts.xml");
        parts.put("xl/texts.xml", XML + "<sst>" + items + "</sst>");
        return this;
    }

    TestWorkbook styles(String styles) {
        relation("styles", "styles", "../xl/Styles.xml");
        parts.put("xl/styles.xml", XML + "<styleSheet>" + styles + "</styleSheet>");
        return this;
    }

    TestWorkbook from1904() {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    TestWorkbook part(String name, String content) {
        parts.put(name, content);
        return this;
    }

    private void relation(String id, String type, String target) {
        relations
                .append("<Relationship Id=\"")
                .append(id)
                .append("\" Type=\"")
                .append(TYPE)
                .append(type);
        relations.append("\" Target=\"").append(target).append("\"/>");
    }

    /** A row of texts, in line. */
    static String row(int number, String... texts) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (String text : texts) {
            row.append("<c t=\"inlineStr\"><is><t>").append(text).append("</t></is></c>");
        }
        return row.append("</row>").toString();
    }

    byte[] bytes() throws IOException {
        parts.put("xl/workbook.xml", XML + "<workbook>" + properties + "<sheets>" + sheets + "</sheets></workbook>");
        parts.put("xl/_rels/workbook.xml.rels", XML + "<Relationships>" + relations + "</Relationships>");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(Read.bytes(part.getValue()));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    Read read() throws Exception {
        return Read.workbook(bytes());
    }

    UnreadableFileException fault() throws IOException {
        return Read.fault(FileClass.of("x.xlsx"), bytes());
    }
}
