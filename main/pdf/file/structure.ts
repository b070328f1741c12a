/** The structure tree of a tagged PDF: what each piece of the page is, in reading order, for a screen reader. */
import { type PDFContext, PDFObject, type PDFRef } from 'pdf-lib';

export type ElementType =
  | 'Document'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'Table'
  | 'Caption'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody';

/** One element; its content is marked on pages, its children are elements, both in reading order. */
export interface StructureElement {
  readonly type: ElementType;
  readonly ref: PDFRef;
  readonly parent: number;
  /** Reference of an attribute object that elements share, such as a header cell's scope. */
  readonly attributes: string | undefined;
  readonly kids: (StructureElement | MarkedContent)[];
}

/** A stretch of a page's content stream. */
export interface MarkedContent {
  readonly page: number;
  readonly mark: number;
}

export interface Structure {
  readonly document: StructureElement;
  readonly add: (parent: StructureElement, type: ElementType, attributes?: string) => StructureElement;
  /** Writes the tree into the context and gives its root. `marksByPage` is the element number of each mark of a page. */
  readonly finish: (pages: readonly { readonly number: number; readonly marks: readonly number[] }[]) => PDFRef;
}

/** An object whose text is made by hand: a tree of 600 dictionaries costs four times as long through PDFDict. */
class WrittenObject extends PDFObject {
  readonly text: string;
  constructor(text: string) {
    super();
    this.text = text;
  }
  override toString(): string {
    return this.text;
  }
}

/** Starts a tree; element numbers are taken from the context. */
export function createStructure(context: PDFContext): Structure {
  const root = context.nextRef();
  const elements: StructureElement[] = [];
  const create = (parent: number, type: ElementType, attributes?: string): StructureElement => {
    const element: StructureElement = { type, ref: context.nextRef(), parent, attributes, kids: [] };
    elements.push(element);
    return element;
  };
  const document = create(root.objectNumber, 'Document');
  return {
    document,
    add: (parent, type, attributes) => {
      const element = create(parent.ref.objectNumber, type, attributes);
      parent.kids.push(element);
      return element;
    },
    finish: (pages) => {
      for (const element of elements) {
        context.assign(element.ref, new WrittenObject(elementText(element)));
      }
      const rows = pages.map(({ marks }, index) => `${index}[${marks.map((number) => `${number} 0 R`).join(' ')}]`);
      const parents = context.register(new WrittenObject(`<</Nums[${rows.join('\n')}]>>`));
      context.assign(
        root,
        context.obj({
          Type: 'StructTreeRoot',
          K: document.ref,
          ParentTree: parents,
          ParentTreeNextKey: pages.length,
        }),
      );
      return root;
    },
  };
}

function elementText({ type, parent, attributes, kids }: StructureElement): string {
  const first = kids.find((kid) => 'mark' in kid);
  const home = first === undefined ? 0 : first.page;
  const list = kids.map((kid) => {
    if ('ref' in kid) return kid.ref.toString();
    return kid.page === home ? String(kid.mark) : `<</Type/MCR/Pg ${kid.page} 0 R/MCID ${kid.mark}>>`;
  });
  const content = list.length === 1 ? `/K ${list[0]}` : `/K[${list.join(' ')}]`;
  return (
    `<</Type/StructElem/S/${type}/P ${parent} 0 R` +
    (home === 0 ? '' : `/Pg ${home} 0 R`) +
    (attributes === undefined ? '' : `/A ${attributes}`) +
    (list.length === 0 ? '' : content) +
    '>>'
  );
}
