//! Workbooks, with all that people and programs put into them.

use super::{files, imported, text, wrong};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet};
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// A workbook with one sheet, with these headers.
fn workbook(headers: &[&str], fill: impl FnOnce(&mut Worksheet)) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name("Services").unwrap();
    sheet.write_row(0, 0, headers.iter().copied()).unwrap();
    fill(sheet);
    workbook.save_to_buffer().unwrap()
}

fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A table of an ODS workbook, around these rows.
fn ods(rows: &str) -> Vec<u8> {
    let content = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content \
         xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
         xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
         xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:spreadsheet>\
         <table:table table:name=\"Services\">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"
    );
    let kind: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";
    archive(&[("mimetype", kind), ("content.xml", content.as_bytes()), ("META-INF/manifest.xml", b"<manifest/>")])
}

fn cell(text: &str) -> String {
    format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>")
}

#[test]
fn dates_percentages_and_formulas_are_what_they_show() {
    let book = workbook(&["title", "launched", "maturity.coverage.users", "volume.users"], |sheet| {
        sheet.write(1, 0, "Passport").unwrap();
        let day = Format::new().set_num_format("dd/mm/yyyy");
        sheet.write_datetime_with_format(1, 1, ExcelDateTime::from_ymd(2025, 4, 3).unwrap(), &day).unwrap();
        sheet.write_number_with_format(1, 2, 0.125, &Format::new().set_num_format("0.0%")).unwrap();
        sheet.write_formula(1, 3, Formula::new("=600+50").set_result("650")).unwrap();
    });
    let (ending, folder) = imported(("book.xlsx", &book), &["--write"]);
    assert_eq!(ending.code, 0, "{}{}", ending.stdout, ending.stderr);
    let written = text(&folder, "services/passport.yaml");
    for part in ["launched: 2025-04-03\n", "users: 12.5", "volume: {users: 650}\n"] {
        assert!(written.contains(part), "{written}");
    }
    assert!(ending.stdout.contains("formula (D2)"), "{}", ending.stdout);
}

#[test]
fn errors_of_formulas_are_told() {
    let book = workbook(&["title", "volume.users"], |sheet| {
        sheet.write(1, 0, "Passport").unwrap();
        sheet.write_formula(1, 1, Formula::new("=1/0").set_result("#DIV/0!")).unwrap();
    });
    let told = wrong(("book.xlsx", &book), &[]);
    assert!(told.contains("Services!B2: the cell holds the error #DIV/0!"), "{told}");
}

#[test]
fn merged_cells_are_told() {
    let book = workbook(&["title", "status"], |sheet| {
        sheet.write(1, 0, "Passport").unwrap();
        sheet.merge_range(1, 1, 2, 1, "live", &Format::new()).unwrap();
        sheet.write(2, 0, "Card").unwrap();
    });
    let told = wrong(("book.xlsx", &book), &[]);
    assert!(told.contains("Services!B2: the cells B2:B3 are merged"), "{told}");
    let book = workbook(&[], |sheet| {
        sheet.merge_range(0, 0, 0, 1, "title", &Format::new()).unwrap();
        sheet.write(1, 0, "Passport").unwrap();
    });
    assert!(wrong(("book.xlsx", &book), &[]).contains("the header cells A1:B1 are merged"));
}

#[test]
fn what_is_hidden_is_read_and_said() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name("Services").unwrap();
    sheet.write_row(0, 0, ["title", "status"]).unwrap();
    sheet.write_row(1, 0, ["Passport", "live"]).unwrap();
    sheet.set_row_hidden(1).unwrap();
    sheet.set_column_hidden(1).unwrap();
    workbook.add_worksheet().set_name("Lists").unwrap().set_hidden(true).write(0, 0, "x").unwrap();
    let (ending, folder) = imported(("book.xlsx", &workbook.save_to_buffer().unwrap()), &["--write"]);
    assert_eq!(ending.code, 0, "{}{}", ending.stdout, ending.stderr);
    assert_eq!(text(&folder, "services/passport.yaml"), "id: passport\ntitle: Passport\nstatus: live\n");
    for part in ["not read: Lists", "Hidden columns were read as well: B", "1 hidden row"] {
        assert!(ending.stdout.contains(part), "{part}: {}", ending.stdout);
    }
}

#[test]
fn of_several_sheets_one_is_named() {
    let mut workbook = Workbook::new();
    for name in ["Un", "Deux"] {
        workbook.add_worksheet().set_name(name).unwrap().write_column(0, 0, ["title", name]).unwrap();
    }
    let book = workbook.save_to_buffer().unwrap();
    let (ending, _) = imported(("book.xlsx", &book), &["--kind", "service"]);
    assert!(ending.code == 2 && ending.stderr.contains("Un, Deux"), "{}", ending.stderr);
    let (ending, folder) = imported(("book.xlsx", &book), &["--kind", "service", "--sheet", "deux", "--write"]);
    assert_eq!(ending.code, 0, "{}", ending.stderr);
    assert_eq!(text(&folder, "services/deux.yaml"), "id: deux\ntitle: Deux\n");
    let (ending, _) = imported(("book.xlsx", &book), &["--kind", "service", "--sheet", "Duex"]);
    assert!(ending.code == 2 && ending.stderr.contains("Deux"), "{}", ending.stderr);
}

#[test]
fn days_since_1904_are_days() {
    let sheet = r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
<row r="1"><c r="A1" t="inlineStr"><is><t>title</t></is></c><c r="B1" t="inlineStr"><is><t>launched</t></is></c></row>
<row r="2"><c r="A2" t="inlineStr"><is><t>Passport</t></is></c><c r="B2" s="1"><v>44288</v></c></row></sheetData></worksheet>"#;
    let main = "application/vnd.openxmlformats-officedocument";
    let types = format!(
        r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="{main}.spreadsheetml.sheet.main+xml"/></Types>"#
    );
    let relations = |kind: &str, target: &str, more: &str| {
        format!(
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" Target="{target}"/>{more}</Relationships>"#
        )
    };
    let styles = r#"<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>"#;
    let book = archive(&[
        ("[Content_Types].xml", types.as_bytes()),
        ("_rels/.rels", relations("officeDocument", "xl/workbook.xml", "").as_bytes()),
        ("xl/workbook.xml", br#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904="1"/><sheets><sheet name="Services" sheetId="1" r:id="rId1"/></sheets></workbook>"#),
        ("xl/_rels/workbook.xml.rels", relations("worksheet", "worksheets/sheet1.xml", styles).as_bytes()),
        ("xl/styles.xml", br#"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>"#),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ]);
    let (ending, folder) = imported(("book.xlsx", &book), &["--write"]);
    assert_eq!(ending.code, 0, "{}{}", ending.stdout, ending.stderr);
    assert!(
        text(&folder, "services/passport.yaml").contains("launched: 2025-04-03\n"),
        "{}",
        text(&folder, "services/passport.yaml")
    );
}

#[test]
fn sheets_of_open_documents_are_read() {
    let day = "<table:table-cell office:value-type=\"date\" office:date-value=\"2025-04-03\"><text:p>03/04/2025</text:p></table:table-cell>";
    let share =
        "<table:table-cell office:value-type=\"percentage\" office:value=\"0.4\"><text:p>40 %</text:p></table:table-cell>";
    let rows = format!(
        "<table:table-row>{}{}{}</table:table-row><table:table-row table:visibility=\"collapse\">{}{day}{share}</table:table-row>\
         <table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>",
        cell("title"),
        cell("launched"),
        cell("maturity.coverage.users"),
        cell("Passport")
    );
    let (ending, folder) = imported(("book.ods", &ods(&rows)), &["--write"]);
    assert_eq!(ending.code, 0, "{}{}", ending.stdout, ending.stderr);
    let written = text(&folder, "services/passport.yaml");
    assert!(written.contains("launched: 2025-04-03\n") && written.contains("users: 40"), "{written}");
    assert!(ending.stdout.contains("1 hidden row"), "{}", ending.stdout);
}

#[test]
fn workbooks_that_hold_too_much_are_refused_before_they_are_read() {
    let zeros = archive(&[("xl/workbook.xml", &vec![0; 1 << 20])]);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for number in 0..300 {
        let mut zeros = ZipArchive::new(Cursor::new(&zeros)).unwrap();
        let name = if number == 0 { "xl/workbook.xml".to_owned() } else { format!("xl/media/{number}") };
        writer.raw_copy_file_rename(zeros.by_index(0).unwrap(), name).unwrap();
    }
    let bomb = writer.finish().unwrap().into_inner();
    assert!(bomb.len() < 1 << 20);
    let repeated = "<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell office:value-type=\"string\" \
                    table:number-columns-repeated=\"16384\"><text:p>x</text:p></table:table-cell></table:table-row>";
    for (name, book) in [("book.xlsx", bomb), ("book.ods", ods(repeated))] {
        let (ending, folder) = imported((name, &book), &["--kind", "service", "--write"]);
        assert_eq!(ending.code, 2, "{}", ending.stdout);
        assert!(ending.stderr.contains("holds more than is read"), "{}", ending.stderr);
        assert_eq!(files(folder.path()).len(), 5);
    }
}

#[test]
fn protected_and_old_workbooks_are_told_from_each_other() {
    let begin = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    for (bytes, said) in [([&begin[..], &name].concat(), "protected by a password"), (begin.to_vec(), "before 2007")] {
        let (ending, _) = imported(("book.xlsx", &bytes), &["--kind", "service"]);
        assert!(ending.code == 2 && ending.stderr.contains(said), "{}", ending.stderr);
    }
}
