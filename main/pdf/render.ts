/** Document -> PDF bytes. Knows type and paper, nothing of benefits; equal Documents give equal bytes. */
import { deflateSync } from 'node:zlib';
import { PDFBool, PDFContext, PDFHexString, PDFRawStream, PDFRef } from 'pdf-lib';
import type { AnyDocumentKind, Document } from '../../shared/document/document.ts';
import { addMetadata, languageTag } from './file/metadata.ts';
import { PagePainter } from './file/page-painter.ts';
import { createStructure } from './file/structure.ts';
import { type FilePrefix, streamLevel, writeFile, writePrefix } from './file/write-file.ts';
import { createFace, type Face } from './font/face.ts';
import { addFont } from './font/font-object.ts';
import type { FontFiles } from './font/load-fonts.ts';
import type { Flow, SharedAttributes } from './layout/flow.ts';
import { layOut } from './layout/lay-out.ts';
import { paginate } from './layout/paginate.ts';
import { runningLines, sectionsGoingOn } from './layout/running.ts';
import { type SheetWork, sheetWork } from './sheets.ts';
import { largePrintLook, page as sheet, standardLook } from './layout/theme.ts';

/** Makes PDFs; keep one for the life of a process, for it holds the fonts ready. */
export interface PdfRenderer extends SheetWork {
  /** The file's bytes. Takes a few milliseconds on the calling thread; a window uses `createPdfWorker` instead. */
  readonly render: (document: Document) => Promise<Uint8Array>;
}

const letters: readonly AnyDocumentKind[] = [
  'evidenceLetter',
  'secondaryLetter',
  'customerCovering',
  'landlordLetter',
  'councilCovering',
];

/** What every document of a renderer shares, made once. */
interface Press {
  readonly regular: Face;
  readonly bold: Face;
  readonly full: () => Face | undefined;
  readonly prefix: FilePrefix;
  readonly regularRef: PDFRef;
  readonly boldRef: PDFRef;
  readonly attributes: SharedAttributes;
}

/** Prepares the fonts (about 20 ms) and gives a renderer. Throws when a file is no TrueType font. */
export function createPdfRenderer(fontFiles: FontFiles): PdfRenderer {
  const press = createPress(fontFiles);
  return { render: async (document) => renderDocument(press, document), ...sheetWork };
}

function createPress(files: FontFiles): Press {
  const regular = createFace('F1', 'NotoSans-Regular', files.regular);
  const bold = createFace('F2', 'NotoSans-Bold', files.bold);
  let full: Face | undefined;
  const context = PDFContext.create();
  const regularRef = addFont(context, regular);
  const boldRef = addFont(context, bold);
  const shared = (entries: Record<string, string>): string => context.register(context.obj(entries)).toString();
  const attributes = {
    rowHeader: shared({ O: 'Table', Scope: 'Row' }),
    columnHeader: shared({ O: 'Table', Scope: 'Column' }),
    bulletList: shared({ O: 'List', ListNumbering: 'Disc' }),
  };
  return {
    regular,
    bold,
    full: () => {
      if (files.fullRegular === undefined) return undefined;
      full ??= createFace('F3', 'NotoSans-Regular', files.fullRegular);
      return full;
    },
    prefix: writePrefix(context),
    regularRef,
    boldRef,
    attributes,
  };
}

function renderDocument(press: Press, document: Document): Uint8Array {
  const context = PDFContext.create();
  context.largestObjectNumber = press.prefix.offsets.length - 1;
  const structure = createStructure(context);
  const { regular, bold, full, attributes } = press;
  const look = document.largePrint === true ? largePrintLook : standardLook;
  const { text } = look;
  const flow: Flow = {
    setter: { regular, bold, full, usedOfFull: new Set(), words: { regular: new Map(), bold: new Map() } },
    structure,
    attributes,
    pieces: [],
    look,
    prose: letters.includes(document.kind)
      ? { body: text.letterBody, strong: text.letterStrong }
      : { body: text.body, strong: text.strong },
    rows: undefined,
    inEntry: false,
    afterEntry: false,
  };
  layOut(flow, document);
  const pages = paginate(flow.pieces, look.page);
  const paintRunning = runningLines(flow, document);
  const goingOn = sectionsGoingOn(pages);
  const painters = pages.map((pieces, index) => {
    const painter = new PagePainter(context.nextRef().objectNumber);
    paintRunning(painter, index, pages.length, goingOn[index]);
    for (const { piece, top } of pieces) piece.paint(painter, top);
    return painter;
  });
  const tree = addPages(press, context, flow, painters);
  const structureRoot = structure.finish(painters.map(({ page, marks }) => ({ number: page, marks })));
  const { info, packet } = addMetadata(context, document);
  const root = context.register(
    context.obj({
      Type: 'Catalog',
      Pages: tree,
      StructTreeRoot: structureRoot,
      MarkInfo: { Marked: PDFBool.True },
      Lang: PDFHexString.fromText(languageTag(document)),
      ViewerPreferences: { DisplayDocTitle: PDFBool.True },
      Metadata: packet,
    }),
  );
  return writeFile(press.prefix, context, { root, info });
}

function addPages(press: Press, context: PDFContext, flow: Flow, painters: readonly PagePainter[]): PDFRef {
  const tree = context.nextRef();
  const full = press.full;
  const { usedOfFull } = flow.setter;
  const face = usedOfFull.size === 0 ? undefined : full();
  const fonts = context.obj({ F1: press.regularRef, F2: press.boldRef });
  if (face !== undefined) fonts.set(context.obj('F3'), addFont(context, face, usedOfFull));
  const resources = context.register(context.obj({ Font: fonts }));
  for (const [index, painter] of painters.entries()) {
    const bytes = deflateSync(painter.finish(), { level: streamLevel });
    const content = PDFRawStream.of(context.obj({ Length: bytes.length, Filter: 'FlateDecode' }), bytes);
    context.assign(
      PDFRef.of(painter.page),
      context.obj({
        Type: 'Page',
        Parent: tree,
        MediaBox: [0, 0, sheet.width, sheet.height],
        Resources: resources,
        Contents: context.register(content),
        StructParents: index,
        Tabs: 'S',
      }),
    );
  }
  const kids = painters.map((painter) => PDFRef.of(painter.page));
  context.assign(tree, context.obj({ Type: 'Pages', Kids: kids, Count: kids.length }));
  return tree;
}
