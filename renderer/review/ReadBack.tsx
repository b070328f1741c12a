/**
 * The customer's view at a visit: the statement alone, in large type and in the customer's language, a part at a time.
 * Nothing of any other case, of the agent's notes or of the program is on the screen; Escape leaves. A line that is wrong
 * is put right from its pencil; at the end the customer says that all of it is right, and that is kept.
 */
import i18next from 'i18next';
import { Check } from 'lucide-react';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import type { CellRef } from '../../shared/case/event.ts';
import type { Document } from '../../shared/document/document.ts';
import { call } from '../bridge.ts';
import type { Paper } from '../case/case-store.ts';
import { Button } from '../component/Button.tsx';
import { CorrectRow, DocumentBlocks } from '../component/DocumentPage.tsx';
import { Notice } from '../component/Notice.tsx';
import { failureText } from '../text/failure-text.ts';
import { intoPages, type ReadingPage } from './into-pages.ts';

export interface ReadBackProps {
  readonly caseId: string;
  readonly paper: Paper;
  readonly onClose: () => void;
  /** Goes to the question of a line that is wrong. */
  readonly onCorrect: (cell: CellRef) => void;
  /** The customer confirmed what was read. Null for whom it is not to record. */
  readonly onConfirm: ((language: Paper['language']) => void) | null;
}

export function ReadBack({ caseId, paper: { language }, ...rest }: ReadBackProps) {
  const { onClose } = rest;
  const [document, setDocument] = useState<Document | null>(null);
  const [problem, setProblem] = useState('');
  useEffect(() => {
    void call('statement.preview', { caseId, language }).then((reply) =>
      reply.ok ? setDocument(reply.value.document) : setProblem(failureText(reply.failure)),
    );
  }, [caseId, language]);
  return (
    <ModalOverlay
      className="read-back-overlay"
      isOpen
      isDismissable={false}
      onOpenChange={(open) => !open && onClose()}
    >
      <Modal className="read-back-modal">
        <Dialog className="read-back" aria-label={document?.title ?? ''}>
          {problem === '' ? null : <Notice tone="error">{problem}</Notice>}
          {document === null ? null : <Pages caseId={caseId} document={document} {...rest} />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Where a case was left to correct a line: reading goes on there. */
const left = { caseId: '', place: 0 };

interface PagesProps extends Omit<ReadBackProps, 'paper'> {
  readonly document: Document;
}

function Pages({ caseId, document, onClose, onCorrect, onConfirm }: PagesProps) {
  const t = i18next.getFixedT(document.language);
  const pages = useMemo(() => intoPages(document), [document]);
  const [place, setPlace] = useState(() => (left.caseId === caseId ? Math.min(left.place, pages.length - 1) : 0));
  const correct = useMemo(
    () => ({
      label: t('readBack.correct'),
      correct: (cell: CellRef): void => {
        Object.assign(left, { caseId, place });
        onCorrect(cell);
      },
    }),
    [t, caseId, place, onCorrect],
  );
  const confirm = (): void => {
    Object.assign(left, { caseId: '', place: 0 });
    onConfirm?.(document.language);
  };
  const yes = document.language === 'cy' ? 'i' : 'y';
  const text = useRef<HTMLDivElement>(null);
  const turn = (step: 1 | -1): void => {
    const box = text.current;
    // A part that is longer than the screen is read to its end before the next one comes.
    if (box !== null && !isAtEnd(box, step)) box.scrollBy(0, step * box.clientHeight * screenShare);
    else setPlace(Math.max(0, Math.min(pages.length - 1, place + step)));
  };
  const page = pages[place];
  const last = place === pages.length - 1;
  // The keys work wherever the dialog has put the focus, so the first one pressed is never lost.
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const step = steps[event.key];
      if (step === undefined && last && onConfirm !== null && event.key.toLowerCase() === yes && !event.repeat)
        confirm();
      if (step === undefined) return;
      // On a button these keys press it.
      if (event.target instanceof HTMLButtonElement && (event.key === 'Enter' || event.key === ' ')) return;
      event.preventDefault();
      turn(step);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
  return (
    <div className="read-back-page" lang={document.language}>
      <CorrectRow value={onConfirm === null ? null : correct}>
        <PageText box={text} key={place} title={page?.title ?? ''} blocks={page?.blocks ?? []} />
      </CorrectRow>
      <div className="row between read-back-foot">
        <Button shortcut="Esc" onClick={onClose}>
          {t('readBack.leave')}
        </Button>
        <span role="status">{t('readBack.place', { page: place + 1, pages: pages.length })}</span>
        <span className="row">
          <Button shortcut="PgUp" disabled={place === 0} onClick={() => turn(-1)}>
            {t('readBack.back')}
          </Button>
          {last && onConfirm !== null ? (
            <Button tone="primary" icon={<Check size={22} />} shortcut={yes.toUpperCase()} onClick={confirm}>
              {t('readBack.confirm')}
            </Button>
          ) : (
            <Button tone="primary" shortcut="PgDn" disabled={last} onClick={() => turn(1)}>
              {t('readBack.next')}
            </Button>
          )}
        </span>
      </div>
    </div>
  );
}

/** A part is a box of its own: it begins at its top and takes the focus. */
function PageText({ box, title, blocks }: ReadingPage & { readonly box: RefObject<HTMLDivElement | null> }) {
  useEffect(() => box.current?.focus(), [box]);
  return (
    <div className="read-back-text" ref={box} tabIndex={0} role="document">
      <h2 className="read-back-title">{title}</h2>
      <DocumentBlocks blocks={blocks} />
    </div>
  );
}

/** How much of a screen one turn of a long part moves: a little stays, to find one's place by. */
const screenShare = 0.85;

const steps: Readonly<Record<string, 1 | -1>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  PageDown: 1,
  Enter: 1,
  ' ': 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageUp: -1,
};

/** Whether there is no more to scroll to; scroll places are fractions on some screens. */
function isAtEnd(box: HTMLElement, step: 1 | -1): boolean {
  const rest = step === 1 ? box.scrollHeight - box.clientHeight - box.scrollTop : box.scrollTop;
  return rest < 2;
}
