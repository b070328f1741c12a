/** How one council is served: read by everybody, changed by those who keep the agreements, with what was agreed before. */
import { type FormEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArrangementView } from '../../shared/contract/council-view.ts';
import { weekdays } from '../../shared/office/weekday.ts';
import { Button } from '../component/Button.tsx';
import { Notice } from '../component/Notice.tsx';
import { SelectField } from '../component/SelectField.tsx';
import { TextField } from '../component/TextField.tsx';
import { failureText } from '../text/failure-text.ts';
import { localTime, showDate } from '../text/format.ts';
import { closeCouncil, keep, keepAsOwn, lookAgain, useCouncils } from './councils-store.ts';
import { LongText } from './LongText.tsx';

const text = (data: FormData, name: string): string => {
  const value = data.get(name);
  return typeof value === 'string' ? value.trim() : '';
};

/** What the form says, for the program to parse. */
const read = (data: FormData): Record<string, unknown> => ({
  method: text(data, 'method'),
  contactName: text(data, 'contactName'),
  contactPhone: text(data, 'contactPhone'),
  contactEmail: text(data, 'contactEmail'),
  address: text(data, 'address'),
  days: weekdays.filter((day) => data.has(`day${day}`)),
  cutOff: text(data, 'cutOff'),
  language: text(data, 'language'),
  notes: text(data, 'notes'),
});

export function ArrangementForm({ view, liaison }: { readonly view: ArrangementView; readonly liaison: boolean }) {
  const { t } = useTranslation();
  const { failure, kept } = useCouncils();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { arrangement } = view;
  const error = (field: string): string | undefined =>
    failure?.kind === 'office.badField' && failure.field?.split('.')[0] === field
      ? t(`councils.bad.${field as 'cutOff'}`)
      : undefined;
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void keep(read(new FormData(event.currentTarget)));
  };
  return (
    <section className="card stack" aria-labelledby="arrangement">
      <div className="row between">
        <h2 id="arrangement" tabIndex={-1} ref={heading}>
          {view.officialName}
        </h2>
        <Button tone="quiet" size="small" onClick={closeCouncil}>
          {t('common.close')}
        </Button>
      </div>
      <p>
        {view.agreed ? null : `${t('councils.notAgreed')} `}
        {view.nextDispatch === null ? null : t('councils.next', { date: showDate(view.nextDispatch) })}
      </p>
      <div aria-live="polite">
        {failure !== null && failure.kind !== 'office.badField' ? (
          <Notice tone="error">
            <p>{failureText(failure)}</p>
            {failure.kind === 'office.recordChanged' ? (
              <Button size="small" onClick={() => void lookAgain()}>
                {t('councils.lookAgain')}
              </Button>
            ) : null}
          </Notice>
        ) : null}
        {kept ? <Notice tone="good">{t('common.saved')}</Notice> : null}
      </div>
      <form className="fields" onSubmit={submit} noValidate>
        <fieldset className="plain fields" disabled={!liaison}>
          <legend className="visually-hidden">{t('councils.agreement')}</legend>
          <SelectField
            name="method"
            label={t('councils.column.method')}
            defaultValue={arrangement.method}
            choices={(['post', 'courier', 'collect'] as const).map((code) => ({ code, label: t(`laid.${code}`) }))}
          />
          <div className="field wide" role="group" aria-labelledby="arrangement-days">
            <span className="label" id="arrangement-days">
              {t('councils.column.days')}
            </span>
            <div className="row">
              {weekdays.map((day) => (
                <label key={day} className="check-field">
                  <input type="checkbox" name={`day${day}`} defaultChecked={arrangement.days.includes(day)} />{' '}
                  {t(`councils.day.${day}`)}
                </label>
              ))}
            </div>
            <span className="small soft">{t('councils.daysHint')}</span>
          </div>
          <TextField
            name="cutOff"
            label={t('councils.column.cutOff')}
            hint={t('councils.cutOffHint')}
            defaultValue={arrangement.cutOff}
            maxLength={5}
            error={error('cutOff')}
          />
          <TextField
            name="contactName"
            label={t('councils.contactName')}
            defaultValue={arrangement.contactName}
            maxLength={200}
            error={error('contactName')}
          />
          <TextField
            name="contactPhone"
            label={t('councils.contactPhone')}
            defaultValue={arrangement.contactPhone}
            maxLength={100}
            error={error('contactPhone')}
          />
          <TextField
            name="contactEmail"
            label={t('councils.contactEmail')}
            defaultValue={arrangement.contactEmail}
            maxLength={200}
            error={error('contactEmail')}
          />
          <LongText name="address" label={t('councils.address')} start={arrangement.address} error={error('address')} />
          <SelectField
            name="language"
            label={t('councils.language')}
            defaultValue={arrangement.language}
            choices={(['en', 'cy', 'both'] as const).map((code) => ({ code, label: t(`councils.languages.${code}`) }))}
          />
          <LongText name="notes" label={t('councils.notes')} start={arrangement.notes} error={error('notes')} />
        </fieldset>
        {liaison ? (
          <div className="row">
            <Button type="submit" tone="primary">
              {t('common.save')}
            </Button>
            {view.own ? null : <Button onClick={() => void keepAsOwn()}>{t('councils.makeOwn')}</Button>}
          </div>
        ) : (
          <p className="soft">{t('case.noRole')}</p>
        )}
      </form>
      <History history={view.history} />
    </section>
  );
}

function History({ history }: Pick<ArrangementView, 'history'>) {
  const { t } = useTranslation();
  if (history.length === 0) return null;
  return (
    <details>
      <summary>{t('councils.history', { count: history.length })}</summary>
      <ul className="stack tight">
        {history.map((version) => (
          <li key={version.id} className="small">
            <span className="mono">{showDate(localTime(version.at))}</span> · {version.by} ·{' '}
            {version.method === null ? '' : `${t(`laid.${version.method}`)} · `}
            {t(`councils.version.${version.state}`)}
          </li>
        ))}
      </ul>
    </details>
  );
}
