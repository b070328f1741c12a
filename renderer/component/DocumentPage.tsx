/** A Document as a page on the screen: the same content that the PDF has, in the same order. */
import { Pencil } from 'lucide-react';
import { createContext, useContext } from 'react';
import type { CellRef } from '../../shared/case/event.ts';
import type { Block, Document } from '../../shared/document/document.ts';

export function DocumentPage({ document }: { readonly document: Document }) {
  return (
    <article
      className={document.largePrint === true ? 'paper large-print' : 'paper'}
      lang={document.language}
      aria-label={document.title}
    >
      <header className="paper-head">
        {document.handling === undefined ? null : <p className="paper-handling">{document.handling}</p>}
        <div className="row between">
          <h2>{document.title}</h2>
          <span className="mono soft">{document.reference}</span>
        </div>
        {document.subtitle === undefined ? null : <p className="soft">{document.subtitle}</p>}
      </header>
      <DocumentBlocks blocks={document.blocks} />
      <footer className="paper-foot soft small">{document.footer}</footer>
    </article>
  );
}

/** Blocks in their order, without the head and foot of a page. */
export function DocumentBlocks({ blocks }: { readonly blocks: readonly Block[] }) {
  return (
    <HasSections value={hasSectionHeading(blocks)}>
      {groupRows(blocks).map((group, place) => (
        // Blocks have no identity of their own; a document is replaced whole.
        <BlockGroup key={place} group={group} />
      ))}
    </HasSections>
  );
}

type Group =
  | { readonly rows: readonly Extract<Block, { type: 'row' }>[] }
  | { readonly block: Exclude<Block, { type: 'row' }> };

/** Neighbouring facts become one description list. */
function groupRows(blocks: readonly Block[]): readonly Group[] {
  const groups: Group[] = [];
  let rows: Extract<Block, { type: 'row' }>[] = [];
  for (const block of blocks) {
    if (block.type === 'row') {
      rows.push(block);
      continue;
    }
    if (rows.length > 0) groups.push({ rows });
    rows = [];
    groups.push({ block });
  }
  if (rows.length > 0) groups.push({ rows });
  return groups;
}

function BlockGroup({ group }: { readonly group: Group }) {
  if ('block' in group) return <OtherBlock block={group.block} />;
  return (
    <dl className="paper-rows">
      {group.rows.map((row, place) => (
        <div key={place} className={row.mark === undefined ? 'paper-row' : `paper-row ${row.mark}`}>
          <dt>{row.label}</dt>
          <dd>
            {row.value}
            <RowAction row={row} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Where a page is read with the customer: what puts a line right, beside the line. */
export const CorrectRow = createContext<{ readonly label: string; readonly correct: (cell: CellRef) => void } | null>(
  null,
);

function RowAction({ row: { cell, label } }: { readonly row: Extract<Block, { type: 'row' }> }) {
  const action = useContext(CorrectRow);
  if (action === null || cell === undefined) return null;
  return (
    <button
      type="button"
      className="row-correct"
      aria-label={`${action.label}: ${label}`}
      title={action.label}
      onClick={() => action.correct(cell)}
    >
      <Pencil size={20} aria-hidden="true" />
    </button>
  );
}

function OtherBlock({ block }: { readonly block: Exclude<Block, { type: 'row' }> }) {
  switch (block.type) {
    case 'heading':
      return <PaperHeading level={block.level} text={block.text} />;
    case 'barcode':
      return (
        <p>
          {block.label}: <span className="mono">{block.value}</span>
        </p>
      );
    case 'line':
      return <p>{block.text}</p>;
    case 'paragraph':
      return <p className={block.emphasis === undefined ? '' : `paper-${block.emphasis}`}>{block.text}</p>;
    case 'list':
      return (
        <ul className={`paper-list ${block.bullet ?? 'dot'}`}>
          {block.items.map((item, place) => (
            <li key={place}>{item}</li>
          ))}
        </ul>
      );
    case 'table':
      return <PaperTable block={block} />;
    case 'signature':
      return (
        <div className="paper-sign">
          <p className="paper-strong">{block.title}</p>
          {block.fields.map((field, place) => (
            <p key={place} className="paper-sign-line">
              {field.label} <span>{field.value ?? ''}</span>
            </p>
          ))}
        </div>
      );
    case 'address':
      return <address className="paper-address">{block.lines.join('\n')}</address>;
    case 'keepTogether':
      return (
        <div className="paper-together">
          {groupRows(block.blocks).map((group, place) => (
            <BlockGroup key={place} group={group} />
          ))}
        </div>
      );
  }
}

/** A letter has no sections: its smaller headings then stand right under the title. */
const HasSections = createContext(true);

function PaperHeading({ level, text }: { readonly level: 1 | 2; readonly text: string }) {
  const hasSections = useContext(HasSections);
  if (level === 1) return <h3 className="paper-section">{text}</h3>;
  return hasSections ? <h4 className="paper-sub">{text}</h4> : <h3 className="paper-sub">{text}</h3>;
}

const hasSectionHeading = (blocks: readonly Block[]): boolean =>
  blocks.some(
    (block) =>
      (block.type === 'heading' && block.level === 1) ||
      (block.type === 'keepTogether' && hasSectionHeading(block.blocks)),
  );

function PaperTable({ block }: { readonly block: Extract<Block, { type: 'table' }> }) {
  return (
    <div className="table-wrap" tabIndex={0} role="group" aria-label={block.caption}>
      <table className="table">
        <caption className="paper-strong">{block.caption}</caption>
        <thead>
          <tr>
            {block.columns.map((column) => (
              <th key={column.title} scope="col">
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, place) => (
            <tr key={place}>
              {row.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
