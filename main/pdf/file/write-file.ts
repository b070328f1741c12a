/**
 * Serialises a PDFContext: streams as they are, all other objects in one deflated object stream, a cross-reference stream.
 * pdf-lib's own writer deflates in JavaScript and yields to the event loop; this one is used because it is ten times as
 * fast and because what every file begins with (the fonts) is copied, not written again.
 */
import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { type PDFContext, type PDFObject, PDFRawStream, type PDFRef, PDFStream } from 'pdf-lib';

/** The beginning that all files of one renderer share: header and font objects, with the offset of each object. */
export interface FilePrefix {
  readonly bytes: Uint8Array;
  /** Offset by object number; 0 is unused. */
  readonly offsets: readonly number[];
}

/** Level 3 costs a third of level 6 and makes these streams 6 % larger. */
export const streamLevel = 3;

const xrefWidths = [1, 4, 2] as const;
const xrefEntryBytes = 7;
const binaryMark = Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1');

/** Serialises the objects of a context that holds nothing but what files share. */
export function writePrefix(context: PDFContext): FilePrefix {
  const chunks: Uint8Array[] = [binaryMark];
  const offsets = [0];
  let length = binaryMark.length;
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    offsets[ref.objectNumber] = length;
    const chunk = indirectObject(ref.objectNumber, object);
    chunks.push(chunk);
    length += chunk.length;
  }
  return { bytes: Buffer.concat(chunks), offsets };
}

/** The whole file. Its identifier is a digest of its content, so that equal documents are equal files. */
export function writeFile(
  prefix: FilePrefix,
  context: PDFContext,
  trailer: { readonly root: PDFRef; readonly info: PDFRef },
): Uint8Array {
  const chunks: Uint8Array[] = [prefix.bytes];
  const packed: (readonly [number, PDFObject])[] = [];
  const packNumber = context.nextRef().objectNumber;
  const xrefNumber = packNumber + 1;
  const xref = new DataView(new ArrayBuffer((xrefNumber + 1) * xrefEntryBytes));
  let length = prefix.bytes.length;
  for (let number = 1; number < prefix.offsets.length; number++) entry(xref, number, 1, prefix.offsets[number] ?? 0, 0);
  const push = (number: number, chunk: Uint8Array): void => {
    entry(xref, number, 1, length, 0);
    chunks.push(chunk);
    length += chunk.length;
  };
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFStream) push(ref.objectNumber, indirectObject(ref.objectNumber, object));
    else packed.push([ref.objectNumber, object]);
  }
  for (const [index, [number]] of packed.entries()) entry(xref, number, 2, packNumber, index);
  push(packNumber, objectStream(packNumber, packed));
  const digest = createHash('sha256');
  for (const chunk of chunks) digest.update(chunk);
  const identifier = digest.digest('hex').slice(0, 32);
  entry(xref, 0, 0, 0, 0xffff);
  entry(xref, xrefNumber, 1, length, 0);
  const table = deflateSync(new Uint8Array(xref.buffer), { level: streamLevel });
  const dictionary =
    `<</Type/XRef/Size ${xrefNumber + 1}/W[${xrefWidths.join(' ')}]/Root ${trailer.root.toString()}` +
    `/Info ${trailer.info.toString()}/ID[<${identifier}><${identifier}>]/Filter/FlateDecode/Length ${table.length}>>`;
  chunks.push(streamObject(xrefNumber, dictionary, table), Buffer.from(`startxref\n${length}\n%%EOF\n`, 'latin1'));
  return ownBytes(chunks);
}

/** Not from Node's shared pool: the bytes may be handed to another thread. */
function ownBytes(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

function entry(xref: DataView, number: number, type: number, place: number, index: number): void {
  const at = number * xrefEntryBytes;
  xref.setUint8(at, type);
  xref.setUint32(at + 1, place);
  xref.setUint16(at + 5, index);
}

function indirectObject(number: number, object: PDFObject): Uint8Array {
  if (object instanceof PDFRawStream) return streamObject(number, object.dict.toString(), object.contents);
  const body = new Uint8Array(object.sizeInBytes());
  object.copyBytesInto(body, 0);
  return Buffer.concat([Buffer.from(`${number} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
}

function objectStream(number: number, objects: readonly (readonly [number, PDFObject])[]): Uint8Array {
  let directory = '';
  let body = '';
  for (const [objectNumber, object] of objects) {
    directory += `${objectNumber} ${body.length} `;
    body += `${object.toString()}\n`;
  }
  const deflated = deflateSync(Buffer.from(directory + body, 'latin1'), { level: streamLevel });
  const dictionary = `<</Type/ObjStm/N ${objects.length}/First ${directory.length}/Filter/FlateDecode/Length ${deflated.length}>>`;
  return streamObject(number, dictionary, deflated);
}

function streamObject(number: number, dictionary: string, bytes: Uint8Array): Uint8Array {
  return Buffer.concat([
    Buffer.from(`${number} 0 obj\n${dictionary}\nstream\n`, 'latin1'),
    bytes,
    Buffer.from('\nendstream\nendobj\n', 'latin1'),
  ]);
}
