/** Title, language and date of a document for readers and archives. No clock: the date is the document's own. */
import { type PDFContext, PDFHexString, PDFRawStream, PDFString } from 'pdf-lib';
import type { PDFRef } from 'pdf-lib';
import type { Document } from '../../../shared/document/document.ts';
import { cleanText } from '../text/encode.ts';

const producer = 'CMS workstation';
const localTime = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?)?/;

/** BCP 47 tag of a document's language. */
export const languageTag = (document: Document): string => (document.language === 'cy' ? 'cy-GB' : 'en-GB');

/** Registers the information dictionary and the XMP packet. Throws when `datedAt` is not an ISO date: a defect. */
export function addMetadata(
  context: PDFContext,
  document: Document,
): { readonly info: PDFRef; readonly packet: PDFRef } {
  const matched = localTime.exec(document.datedAt);
  if (matched === null) throw new Error('a document is dated with an ISO local date and time');
  const [, year, month, day, hour = '00', minute = '00', second = '00'] = matched;
  const date = PDFString.of(`D:${year}${month}${day}${hour}${minute}${second}`);
  const title = cleanText(document.title);
  const info = context.obj({ CreationDate: date, ModDate: date });
  const texts = { Title: title, Producer: producer, Creator: producer };
  for (const [key, value] of Object.entries(texts)) info.set(context.obj(key), PDFHexString.fromText(value));
  const packet = Buffer.from(xmp(title, languageTag(document), `${year}-${month}-${day}T${hour}:${minute}:${second}`));
  const dictionary = context.obj({ Type: 'Metadata', Subtype: 'XML', Length: packet.length });
  return { info: context.register(info), packet: context.register(PDFRawStream.of(dictionary, packet)) };
}

function xmp(title: string, language: string, date: string): string {
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
    ' xmlns:pdf="http://ns.adobe.com/pdf/1.3/">',
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title>`,
    `<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>`,
    `<xmp:CreateDate>${date}</xmp:CreateDate><xmp:ModifyDate>${date}</xmp:ModifyDate>`,
    `<xmp:CreatorTool>${producer}</xmp:CreatorTool><pdf:Producer>${producer}</pdf:Producer>`,
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n');
}

const escapeXml = (text: string): string => text.replace(/[<>&"]/g, (found) => `&#${found.charCodeAt(0)};`);
