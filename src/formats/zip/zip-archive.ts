import { Buffer } from "node:buffer";
import { crc32, deflateRawSync } from "node:zlib";

/** A file to be put into an archive. */
export interface ArchiveFile {
  /** With `/` between folders. */
  readonly name: string;
  readonly content: Uint8Array;
}

/** A ZIP archive, piece after piece; the same files always give the same bytes. */
export function* zipArchive(files: Iterable<ArchiveFile>): Iterable<Uint8Array> {
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content } of files) {
    const packed = deflateRawSync(content);
    const path = Buffer.from(name);
    const facts = factsOf(path, content, packed);
    const head = Buffer.concat([Buffer.from("PK\x03\x04"), facts, path]);
    // Behind the facts: no comment, the first disk, no attributes, and where the file begins.
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02"), u16(version), facts, place, path]));
    yield head;
    yield packed;
    at += head.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  yield list;
  yield end;
}

const version = 20;
const namesAreUtf8 = 0x800;
const deflated = 8;
/** 1 January 1980, the first day an archive can name: the day it was made would make each one different. */
const firstDay = 33;

function factsOf(path: Uint8Array, content: Uint8Array, packed: Uint8Array): Buffer {
  const sizes = Buffer.alloc(16);
  sizes.writeUInt32LE(crc32(content), 0);
  sizes.writeUInt32LE(packed.length, 4);
  sizes.writeUInt32LE(content.length, 8);
  sizes.writeUInt16LE(path.length, 12);
  return Buffer.concat([...[version, namesAreUtf8, deflated, 0, firstDay].map(u16), sizes]);
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}
