/** Title and text of a template, one language at a time, with what they may name. */
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateName, TemplateView } from '../../shared/contract/letter-view.ts';
import { Button } from '../component/Button.tsx';
import { Fold } from '../component/Fold.tsx';
import { Notice } from '../component/Notice.tsx';
import { failureText } from '../text/failure-text.ts';
import { goBackToOwn, lookAgain, publish, showIn, showLarge, type, useLetters, wordsOf } from './letters-store.ts';

/** Milliseconds of rest after which the paper follows what is typed. */
const restMs = 200;

export function TemplateEditor({ view, mayKeep }: { readonly view: TemplateView; readonly mayKeep: boolean }) {
  const { t } = useTranslation();
  const { textLanguage, largePrint, failure, published, typed } = useLetters();
  const words = useLetters(wordsOf);
  const box = useRef<HTMLTextAreaElement>(null);
  if (words === null) return null;
  const changed = typed[view.product] !== undefined;
  const refusedHere = failure?.field?.endsWith(`.${textLanguage}`) ?? false;
  const insert = (text: string): void => {
    const { current } = box;
    if (current === null) return;
    current.setRangeText(text, current.selectionStart, current.selectionEnd, 'end');
    current.focus();
    void type('text', current.value);
  };
  return (
    <section className="card stack" aria-label={t(`review.${view.product}`)}>
      <div className="row between">
        <div className="row tight" role="group" aria-label={t('letters.textLanguage')}>
          {(['en', 'cy'] as const).map((code) => (
            <Button
              key={code}
              size="small"
              aria-pressed={code === textLanguage}
              tone={code === textLanguage ? 'primary' : 'quiet'}
              onClick={() => void showIn(code)}
            >
              {t(`language.${code}`)}
            </Button>
          ))}
        </div>
        <label className="check-field">
          <input type="checkbox" checked={largePrint} onChange={(event) => void showLarge(event.target.checked)} />
          {t('review.largePrint')}
        </label>
      </div>
      <TypedBox part="title" label={t('letters.textTitle')} value={words.title[textLanguage]} readOnly={!mayKeep} />
      <TypedBox
        part="text"
        label={t('letters.text')}
        value={words.text[textLanguage]}
        readOnly={!mayKeep}
        box={box}
        invalid={refusedHere}
      />
      <div aria-live="polite" className="stack tight">
        {failure === null ? null : (
          <Notice tone="error">
            <p>{failureText(failure)}</p>
            {failure.kind === 'office.recordChanged' ? (
              <Button size="small" onClick={() => void lookAgain()}>
                {t('councils.lookAgain')}
              </Button>
            ) : null}
          </Notice>
        )}
        {published ? <Notice tone="good">{t('letters.published', { version: view.version })}</Notice> : null}
        {changed && !published ? <p className="small">{t('letters.notPublished')}</p> : null}
      </div>
      {mayKeep ? (
        <div className="row">
          <Button tone="primary" onClick={() => void publish()}>
            {t('letters.publish')}
          </Button>
          {view.office ? <Button onClick={() => void goBackToOwn()}>{t('letters.useOwn')}</Button> : null}
        </div>
      ) : (
        <p className="soft">{t('case.noRole')}</p>
      )}
      <Fold summary={t('letters.marks')}>
        <p className="small letter-marks">{t('letters.marksText', { open: '{{', close: '}}' })}</p>
      </Fold>
      <Names
        title={t('letters.placeholders')}
        names={view.placeholders}
        form={(name) => `{{${name}}}`}
        onInsert={mayKeep ? insert : null}
      />
      {view.conditions.length === 0 ? null : (
        <Names
          title={t('letters.conditions')}
          names={view.conditions}
          form={(name) => `{{#if ${name}}}\n\n{{/if}}`}
          onInsert={mayKeep ? insert : null}
        />
      )}
    </section>
  );
}

interface TypedBoxProps {
  readonly part: 'title' | 'text';
  readonly label: string;
  readonly value: string;
  readonly readOnly: boolean;
  readonly box?: React.RefObject<HTMLTextAreaElement | null>;
  readonly invalid?: boolean;
}

/** The box holds what is typed; the store follows after a rest, and a version put in comes back into the box. */
function TypedBox({ part, label, value, readOnly, box, invalid }: TypedBoxProps) {
  const id = useId();
  const own = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const ref = (box ?? own) as typeof own;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    if (ref.current !== null && ref.current.value !== value) ref.current.value = value;
  }, [ref, value]);
  const common = {
    ref,
    id,
    className: `input ${part === 'text' ? 'mono letter-text' : ''}`,
    defaultValue: value,
    readOnly,
    'aria-invalid': invalid === true ? (true as const) : undefined,
    onChange: ({ target }: { readonly target: { readonly value: string } }) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void type(part, target.value), restMs);
    },
    // What was typed in the last moment counts for a button that is pressed now.
    onBlur: ({ target }: { readonly target: { readonly value: string } }) => {
      clearTimeout(timer.current);
      if (target.value !== value) void type(part, target.value);
    },
  };
  return (
    <div className="field wide">
      <label htmlFor={id}>{label}</label>
      {part === 'title' ? <input {...common} autoComplete="off" /> : <textarea {...common} rows={18} spellCheck />}
    </div>
  );
}

interface NamesProps {
  readonly title: string;
  readonly names: readonly TemplateName[];
  readonly form: (name: string) => string;
  /** Null for whom the text is not to change. */
  readonly onInsert: ((text: string) => void) | null;
}

function Names({ title, names, form, onInsert }: NamesProps) {
  const { t } = useTranslation();
  return (
    <Fold summary={title}>
      <ul className="letter-names">
        {names.map(({ name, means }) => (
          <li key={name} className="row between">
            <span>
              <code>{name}</code> <span className="small soft">{means}</span>
            </span>
            {onInsert === null ? null : (
              <Button
                size="small"
                tone="quiet"
                aria-label={`${t('letters.insert')}: ${means}`}
                onClick={() => onInsert(form(name))}
              >
                {t('letters.insert')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Fold>
  );
}
