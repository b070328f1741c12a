/** The case on one page before the interview: each line leads to where it is seen to, by the key that stands before it. */
import { FileText } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commandRoles } from '../../shared/claim/role-rights.ts';
import type { SheetSection } from '../../shared/letter/interview-sheet.ts';
import type { SheetPlace, SheetRow } from '../../shared/letter/sheet/row.ts';
import { useApp, useHasRole } from '../app/app-store.ts';
import { Button } from '../component/Button.tsx';
import { KeyCap } from '../component/KeyCap.tsx';
import { placeKey } from '../review/place-key.ts';
import { PdfFrame } from '../review/PdfFrame.tsx';
import { usePlaceKeys } from '../review/use-place-keys.ts';
import { useWindowLanguage } from '../text/i18n.ts';
import { useAssessor } from './use-beside.ts';
import { openTab } from './case-tab.ts';
import type { CaseTabProps } from './CaseScreen.tsx';
import { FurtherEvidenceCard } from './FurtherEvidenceCard.tsx';
import { openByCell } from './open-question.ts';

export function PreviewTab({ view, mine }: CaseTabProps) {
  const { t } = useTranslation();
  const language = useWindowLanguage();
  const assessor = useAssessor(view);
  const mayTell = useHasRole(commandRoles.tellFurtherEvidence);
  const [onPaper, setOnPaper] = useState(false);
  const go = useCallback(
    (place: SheetPlace) => {
      if ('tab' in place) openTab(view.caseId, place.tab);
      else if ('cell' in place) void openByCell(view, place.cell);
      else useApp.getState().show({ name: 'review', caseId: view.caseId });
    },
    [view],
  );
  const sections = useMemo(() => assessor?.sections ?? [], [assessor]);
  const places = useMemo(() => sections.flatMap(placesOf), [sections]);
  usePlaceKeys(places, go, mine);
  if (assessor === null) return null;
  const keyOf = (place: SheetPlace | undefined): string | undefined =>
    place === undefined || !mine ? undefined : placeKey(places.indexOf(place));
  const paper = { language, largePrint: false };
  return (
    <div className="stack">
      <div className="row between">
        <p className="soft">{t('preview.intro')}</p>
        <Button size="small" icon={<FileText size={16} />} aria-pressed={onPaper} onClick={() => setOnPaper(!onPaper)}>
          {t('preview.sheet')}
        </Button>
      </div>
      {onPaper ? <PdfFrame name="interviewSheet" paper={paper} key={view.sequence} /> : null}
      <div className="preview-columns">
        {sections.map((section) => (
          <SheetCard key={section.id} section={section} keyOf={keyOf} go={go} />
        ))}
        <FurtherEvidenceCard key={view.caseId} further={assessor.furtherEvidence} mine={mayTell} />
      </div>
    </div>
  );
}

/** Every place of a section: its own, then that of each line with another one. */
const placesOf = ({ go, rows }: SheetSection): readonly SheetPlace[] => [
  ...(go === undefined ? [] : [go]),
  ...rows.flatMap((row) => (row.go === undefined || (go !== undefined && !('cell' in row.go)) ? [] : [row.go])),
];

interface CardProps {
  readonly section: SheetSection;
  readonly keyOf: (place: SheetPlace | undefined) => string | undefined;
  readonly go: (place: SheetPlace) => void;
}

function SheetCard({ section: { title, rows, go: own }, keyOf, go }: CardProps) {
  return (
    <section className="card stack tight preview-card">
      <h2 className="sub">
        <Place place={own} shortcut={keyOf(own)} go={go}>
          {title}
        </Place>
      </h2>
      <dl className="preview-rows">
        {rows.map((row) => (
          <Row key={`${row.label} ${row.value}`} row={row} shortcut={keyOf(row.go)} go={go} />
        ))}
      </dl>
    </section>
  );
}

function Row({
  row,
  shortcut,
  go,
}: {
  readonly row: SheetRow;
  readonly shortcut: string | undefined;
  readonly go: CardProps['go'];
}) {
  return (
    <div className={row.mark === undefined ? undefined : `preview-${row.mark}`}>
      <dt>
        <Place place={shortcut === undefined ? undefined : row.go} shortcut={shortcut} go={go}>
          {row.label}
        </Place>
      </dt>
      <dd>{row.value}</dd>
    </div>
  );
}

interface PlaceProps {
  readonly place: SheetPlace | undefined;
  readonly shortcut: string | undefined;
  readonly go: CardProps['go'];
  readonly children: string;
}

function Place({ place, shortcut, go, children }: PlaceProps) {
  if (place === undefined) return children;
  return (
    <button type="button" className="link" aria-keyshortcuts={shortcut} onClick={() => go(place)}>
      {shortcut === undefined ? null : <KeyCap>{shortcut.toUpperCase()}</KeyCap>} {children}
    </button>
  );
}
