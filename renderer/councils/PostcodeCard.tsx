/** The postcode directory: which edition is in use, and the import of another with its progress and its outcome. */
import { Upload } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PostcodeView } from '../../shared/contract/council-view.ts';
import { Button } from '../component/Button.tsx';
import { Notice } from '../component/Notice.tsx';
import { failureText } from '../text/failure-text.ts';
import { localTime, showDate } from '../text/format.ts';
import { askPostcodes, sendPostcodes, useCouncils } from './councils-store.ts';

const percent = (bytes: number, of: number): number => (of === 0 ? 0 : Math.floor((bytes * 100) / of));

export function PostcodeCard({ view, liaison }: { readonly view: PostcodeView; readonly liaison: boolean }) {
  const { t } = useTranslation();
  const failure = useCouncils((state) => (state.open === null ? state.failure : null));
  const { inUse, importing, waiting, damaged } = view;
  return (
    <section className="card stack tight" aria-labelledby="postcodes" data-region="postcodes">
      <h2 id="postcodes">{t('postcodes.title')}</h2>
      <p>
        {inUse === null
          ? t(damaged ? 'postcodes.damaged' : 'postcodes.none')
          : t('postcodes.inUse', {
              edition: inUse.edition || inUse.source,
              count: inUse.postcodes,
              made: showDate(localTime(inUse.made)),
            })}
      </p>
      <Outcome view={view} />
      {failure === null ? null : (
        <Notice tone="error" live>
          {failureText(failure)}
        </Notice>
      )}
      {importing === null ? null : (
        <div className="stack tight" aria-live="polite">
          <label htmlFor="postcodes-progress">{t('postcodes.importing', { name: importing.name })}</label>
          <progress id="postcodes-progress" max={100} value={percent(importing.bytes, importing.of)} />
          <span className="small soft">{t('postcodes.rows', { count: importing.rows })}</span>
        </div>
      )}
      {liaison ? (
        <div className="row">
          {importing === null ? <Choose mayChoose={view.mayChoose} /> : null}
          {importing === null ? null : (
            <Button onClick={() => void askPostcodes('postcode.stop')}>{t('postcodes.stop')}</Button>
          )}
          {waiting === null ? null : (
            <Button onClick={() => void askPostcodes('postcode.goOn')}>
              {t('postcodes.goOn', { name: waiting.name, percent: percent(waiting.bytes, waiting.of) })}
            </Button>
          )}
        </div>
      ) : null}
    </section>
  );
}

/** The machine's own dialog where there is one; else the window takes the file and sends it. */
function Choose({ mayChoose }: { readonly mayChoose: boolean }) {
  const { t } = useTranslation();
  const box = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        icon={<Upload size={16} />}
        onClick={() => (mayChoose ? void askPostcodes('postcode.choose') : box.current?.click())}
      >
        {t('postcodes.choose')}
      </Button>
      {mayChoose ? null : (
        <input
          ref={box}
          type="file"
          accept=".csv"
          className="visually-hidden"
          tabIndex={-1}
          aria-label={t('postcodes.choose')}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            event.currentTarget.value = '';
            if (file !== undefined) void sendPostcodes(file);
          }}
        />
      )}
    </>
  );
}

function Outcome({ view: { last } }: { readonly view: PostcodeView }) {
  const { t } = useTranslation();
  if (last === null) return null;
  if (last.outcome === 'stopped') return <Notice tone="help">{t('postcodes.stopped')}</Notice>;
  if (last.outcome === 'refused')
    return (
      <Notice tone="error" title={t('postcodes.refused')} live>
        {last.failure === null ? null : failureText(last.failure)}
      </Notice>
    );
  return (
    <Notice tone="good" live>
      <p>{t('postcodes.done', { count: last.rows })}</p>
      {last.unknownRows === 0 ? null : (
        <p className="small">
          {t('postcodes.unknown', {
            count: last.unknownRows,
            codes: last.unknown.map(({ code, rows }) => `${code || t('postcodes.blank')} (${rows})`).join(', '),
          })}
        </p>
      )}
    </Notice>
  );
}
