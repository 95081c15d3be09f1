import { zipSync } from 'fflate';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATED = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/**
 * An .xlsx file of sheets by name, each its rows in XML. Style `s="n"` of a cell is the n-th of the formats, `t="s"` with
 * the value n the n-th of the strings. For tests.
 */
export function aWorkbook(
  sheets: Readonly<Record<string, string>>,
  formats: readonly string[] = [],
  strings: readonly string[] = [],
  properties = '',
): Buffer {
  const bodies = Object.entries(sheets);
  const numFmts = formats.map(
    (code, i) => `<numFmt numFmtId="${200 + i}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
  );
  const files: Record<string, string> = {
    'xl/workbook.xml': `<workbook ${MAIN} ${RELATED}>${properties}<sheets>${bodies.map(([name], i) => `<sheet name="${name}" sheetId="${i}" r:id="r${i}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${bodies.map((_, i) => `<Relationship Id="r${i}" Target="worksheets/sheet${i}.xml"/>`).join('')}</Relationships>`,
    'xl/styles.xml': `<styleSheet ${MAIN}><numFmts>${numFmts.join('')}</numFmts><cellXfs>${formats.map((_, i) => `<xf numFmtId="${200 + i}"/>`).join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst ${MAIN}>${strings.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
  };
  bodies.forEach(([, rows], i) => {
    files[`xl/worksheets/sheet${i}.xml`] = `<worksheet ${MAIN}><sheetData>${rows}</sheetData></worksheet>`;
  });
  const encoder = new TextEncoder();
  return Buffer.from(
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, encoder.encode(text)]))),
  );
}
