import { Buffer } from "node:buffer";
import { crc32, deflateRawSync } from "node:zlib";

/** A file to be put into an archive; `declared` is the size that the archive tells, true unless given. */
export interface Packed {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly declared?: number;
  readonly flags?: number;
}

/** A ZIP archive, written by hand so that it can lie. */
export function archiveOf(files: readonly Packed[]): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content, declared, flags = 0 } of files) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes, { level: 9 });
    const sizes = Buffer.alloc(12);
    sizes.writeUInt32LE(crc32(bytes), 0);
    sizes.writeUInt32LE(packed.length, 4);
    sizes.writeUInt32LE(declared ?? bytes.length, 8);
    const common = Buffer.concat([
      u16(20),
      u16(flags),
      u16(8),
      u16(0),
      u16(33),
      sizes,
      u16(name.length),
      u16(0),
    ]);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), common, Buffer.from(name), packed]);
    directory.push(
      Buffer.concat([
        Buffer.from("PK\x01\x02"),
        u16(20),
        common,
        u16(0),
        u16(0),
        u16(0),
        u32(0),
        u32(at),
        Buffer.from(name),
      ]),
    );
    locals.push(local);
    at += local.length;
  }
  const list = Buffer.concat(directory);
  const end = [
    Buffer.from("PK\x05\x06"),
    u16(0),
    u16(0),
    u16(files.length),
    u16(files.length),
    u32(list.length),
    u32(at),
    u16(0),
  ];
  return Buffer.concat([...locals, list, ...end]);
}

/** A workbook of one sheet called A: the XML of its rows, and what stands before and behind them. */
export function workbookOf(rows: string, { before = "", behind = "" } = {}): readonly Packed[] {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const relations = (type: string, target: string): string =>
    `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/${type}" Target="${target}"/></Relationships>`;
  return [
    {
      name: "[Content_Types].xml",
      content:
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    },
    { name: "_rels/.rels", content: relations("officeDocument", "xl/workbook.xml") },
    {
      name: "xl/workbook.xml",
      content: `<?xml version="1.0"?><workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>`,
    },
    { name: "xl/_rels/workbook.xml.rels", content: relations("worksheet", "worksheets/sheet1.xml") },
    {
      name: sheetFile,
      content: `<?xml version="1.0"?>${before}<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${behind}</worksheet>`,
    },
  ];
}

export const sheetFile = "xl/worksheets/sheet1.xml";

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
