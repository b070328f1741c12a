/** Claim packs and forms of a case: how each leaves, when it left, and the pack that is handed over here and now. */
import { useTranslation } from 'react-i18next';
import { commandRoles } from '../../shared/claim/role-rights.ts';
import type { PaperView } from '../../shared/contract/outbound-view.ts';
import { useHasRole } from '../app/app-store.ts';
import { Button } from '../component/Button.tsx';
import { Tag } from '../component/Tag.tsx';
import { showDate } from '../text/format.ts';
import { act } from './case-store.ts';
import { FormFailure } from './form-failure.tsx';

const form = 'paper.handOver';

export function PaperItems({ papers }: { readonly papers: readonly PaperView[] }) {
  const { t } = useTranslation();
  const mayHandOver = useHasRole(commandRoles.handOverPaper);
  return (
    <>
      <FormFailure form={form} />
      <ul className="lines">
        {papers.map(({ paper, label, way, hold, sent }) => (
          <li key={paper} className="line">
            <span className="grow">
              <strong>{label}</strong>
              <span className={`small line-note ${hold === null || sent !== null ? 'soft' : 'warned'}`}>
                {sent === null
                  ? t(hold === null ? `paper.way.${way}` : `paper.hold.${hold}`)
                  : `${t(`paper.sentBy.${sent.way}`)} ${showDate(sent.at)}`}
              </span>
            </span>
            <Tag tone={sent === null ? 'accent' : 'good'}>
              {t(sent === null ? 'paper.due' : `paper.sentBy.${sent.way}`)}
            </Tag>
            {mayHandOver && sent === null && way !== 'courier' ? (
              <Button size="small" onClick={() => void act(form, { paper }, t('paper.handedOver'))}>
                {t('paper.handOver')}
                <span className="visually-hidden">: {label}</span>
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}
