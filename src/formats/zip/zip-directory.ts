/** A file of an archive as its directory declares it. */
export interface ArchiveEntry {
  readonly name: string;
  /** 0 stored, 8 deflated; others are read by nobody here. */
  readonly method: number;
  readonly packedSize: number;
  /** As the sender declares it. */
  readonly size: number;
  readonly isEncrypted: boolean;
  /** The sizes stand behind the content and not before it. */
  readonly hasDescriptor: boolean;
  readonly start: number;
}

/** The directory at the end of a ZIP archive; undefined when the bytes are no whole archive of the plain kind. */
export function zipDirectory(bytes: Uint8Array): readonly ArchiveEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  const entries: ArchiveEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let number = 0; number < count; number++) {
    if (at + entryLength > view.byteLength || view.getUint32(at, true) !== entrySignature) return undefined;
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
      view.getUint16(at + offset, true),
    ) as [number, number, number];
    const flags = view.getUint16(at + 8, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + entryLength, at + entryLength + nameLength)),
      method: view.getUint16(at + 10, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      isEncrypted: (flags & 1) !== 0,
      hasDescriptor: (flags & 8) !== 0,
      start: view.getUint32(at + 42, true),
    });
    at += entryLength + nameLength + extraLength + commentLength;
  }
  return entries;
}

/** The packed bytes of a file; undefined when they are not all there. */
export function packedBytes(bytes: Uint8Array, entry: ArchiveEntry): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.start + 30 > view.byteLength || view.getUint32(entry.start, true) !== localSignature)
    return undefined;
  const start =
    entry.start + 30 + view.getUint16(entry.start + 26, true) + view.getUint16(entry.start + 28, true);
  const end = start + entry.packedSize;
  return end > view.byteLength ? undefined : bytes.subarray(start, end);
}

/** Sizes behind the content, and none before it: readers look for them each in its own way. */
export function isDoubtful({ name, method, packedSize, size, hasDescriptor }: ArchiveEntry): boolean {
  if (name.endsWith("/")) return size > 0;
  if (method !== 0 && method !== 8) return true;
  return (hasDescriptor && packedSize === 0) || (method === 8 && packedSize > 0 && size === 0);
}

/** True for bytes that begin as an archive does. */
export function beginsAsZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

const localSignature = 0x04034b50;
const entrySignature = 0x02014b50;
const endSignature = 0x06054b50;
const entryLength = 46;
const endLength = 22;
const longestComment = 0xffff;

/** Where the record that closes an archive begins: at the end, before a comment of unknown length. */
function endRecord(view: DataView): number | undefined {
  const last = view.byteLength - endLength;
  for (let at = last; at >= Math.max(0, last - longestComment); at--) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return undefined;
}
