/** Answers of several parts: name, address, account, regular amount. Enter goes to the next box, and on from the last. */
import { type KeyboardEvent, type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { frequencyFor } from '../../../shared/script/kind/frequency-word.ts';
import { frequencies } from '../../../shared/script/value.ts';
import { askId, type InputProps } from './input-props.ts';
import { pasteAsLine } from './paste-line.ts';
import { useDraft } from './use-draft.ts';

interface Part {
  readonly name: string;
  readonly width: string;
  readonly optional?: boolean;
}

const partsByKind: Readonly<Record<string, readonly Part[]>> = {
  name: [
    { name: 'title', width: 'p-short', optional: true },
    { name: 'forenames', width: 'p-long' },
    { name: 'surname', width: 'p-long' },
  ],
  address: [
    { name: 'line1', width: 'p-full' },
    { name: 'line2', width: 'p-full', optional: true },
    { name: 'town', width: 'p-long' },
    { name: 'county', width: 'p-long', optional: true },
  ],
  bankAccount: [
    { name: 'accountName', width: 'p-full' },
    { name: 'sortCode', width: 'p-mid' },
    { name: 'accountNumber', width: 'p-mid' },
    { name: 'rollNumber', width: 'p-mid', optional: true },
  ],
  moneyWithFrequency: [
    { name: 'amount', width: 'p-mid' },
    { name: 'frequency', width: 'p-mid' },
  ],
};

export function PartsInput({ question, disabled, describedBy, invalid, onSubmit, onDraft }: InputProps) {
  const { t } = useTranslation();
  const group = useRef<HTMLDivElement>(null);
  const draft = useDraft(onDraft, question.draft);
  const parts = partsByKind[question.kind] ?? [];
  const start = startTexts(question, parts);
  const [caret] = useState(() => placeOfCaret(question.draft));
  const boxes = (): readonly (HTMLInputElement | HTMLSelectElement)[] => [
    ...(group.current?.querySelectorAll<HTMLInputElement | HTMLSelectElement>('.input') ?? []),
  ];
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.repeat) return;
    event.preventDefault();
    const all = boxes();
    const next = all[all.indexOf(event.target as HTMLInputElement) + 1];
    const amountWithWord = question.kind === 'moneyWithFrequency' && hasWord(all[0]?.value ?? '');
    if (next !== undefined && !amountWithWord) return next.focus();
    const { text, caret: at } = halfTyped(event.target);
    // '85.20 w' says both at once; main reads it as one text.
    draft.sent(text, at, onSubmit(amountWithWord ? (all[0]?.value ?? '') : answerOf(all)));
  };
  /** The texts of all boxes, a line each, and the caret in the whole of it. */
  const halfTyped = (target: EventTarget): { readonly text: string; readonly caret: number } => {
    const texts = boxes().map((box) => box.value);
    const at = boxes().indexOf(target as HTMLInputElement);
    const inBox = target instanceof HTMLInputElement ? (target.selectionStart ?? 0) : 0;
    return {
      text: texts.join('\n'),
      caret: texts.slice(0, at).reduce((sum, text) => sum + text.length + 1, 0) + inBox,
    };
  };
  const onInput = ({ target }: SyntheticEvent): void => {
    if (question.kind === 'moneyWithFrequency') followAmount(boxes());
    const { text, caret: at } = halfTyped(target);
    draft.typed(text, at);
  };
  const onSelect = ({ target }: SyntheticEvent): void => {
    const { text, caret: at } = halfTyped(target);
    draft.moved(text, at);
  };
  useEffect(() => {
    const box = caret === null ? undefined : group.current?.querySelectorAll('.input').item(caret.box);
    if (caret !== null && box instanceof HTMLInputElement) box.setSelectionRange(caret.at, caret.at);
  }, [caret]);
  return (
    <div
      ref={group}
      role="group"
      aria-labelledby={askId}
      aria-describedby={describedBy}
      className="parts"
      onKeyDown={onKeyDown}
      onInput={onInput}
      onSelect={onSelect}
    >
      {parts.map((part, place) => (
        <div key={part.name} className={`field ${part.width}`}>
          <label htmlFor={`part-${part.name}`}>{t(`interview.part.${part.name}`)}</label>
          {part.name === 'frequency' ? (
            <select
              id="part-frequency"
              name="frequency"
              className="input answer-box"
              data-autofocus={place === caret?.box ? '' : undefined}
              disabled={disabled}
              defaultValue={start[place] ?? ''}
            >
              <option value="">{t('frequency.choose')}</option>
              {frequencies.map((code) => (
                <option key={code} value={code}>
                  {t(`frequency.${code}`)}
                </option>
              ))}
            </select>
          ) : (
            <input
              id={`part-${part.name}`}
              name={part.name}
              className="input answer-box"
              data-autofocus={place === (caret?.box ?? firstBox(question.kind)) ? '' : undefined}
              aria-invalid={(invalid && !part.optional) || undefined}
              autoComplete="off"
              spellCheck={false}
              dir="auto"
              onPaste={pasteAsLine}
              disabled={disabled}
              defaultValue={start[place] ?? ''}
            />
          )}
        </div>
      ))}
    </div>
  );
}

/** Most callers give a name without a title: the first name takes the focus, the title is one Shift and Tab away. */
const firstBox = (kind: string): number => (kind === 'name' ? 1 : 0);

/** In which box the caret was, and where in it. */
function placeOfCaret(draft: InputProps['question']['draft']): { readonly box: number; readonly at: number } | null {
  if (draft === null) return null;
  const before = draft.text.slice(0, draft.caret).split('\n');
  return { box: before.length - 1, at: before.at(-1)?.length ?? 0 };
}

function startTexts(question: InputProps['question'], parts: readonly Part[]): readonly string[] {
  if (question.draft !== null) return question.draft.text.split('\n');
  if (typeof question.typed === 'string') return [question.typed];
  const typed = (question.typed ?? {}) as Readonly<Record<string, string>>;
  return parts.map((part) => typed[part.name] ?? '');
}

/** '85.20 w' says how often beside the amount. */
const hasWord = (amount: string): boolean => /\d\s*\p{L}/u.test(amount);

/** The list shows what the letter behind the amount means, as soon as it means something. */
function followAmount([amount, list]: readonly (HTMLInputElement | HTMLSelectElement)[]): void {
  if (list === undefined || !hasWord(amount?.value ?? '')) return;
  const frequency = frequencyFor(amount?.value.replace(/^[-\u2212£\s]*[\d.,]*/, '') ?? '');
  if (frequency !== undefined) list.value = frequency;
}

/** How often nothing is paid says nothing: an amount left empty is no answer, whatever frequency stands beside it. */
function answerOf(boxes: readonly { readonly name: string; readonly value: string }[]): Record<string, string> {
  const filled = boxes.filter((box) => box.value.trim() !== '');
  if (filled.length === 1 && filled[0]?.name === 'frequency') return {};
  return Object.fromEntries(filled.map((box) => [box.name, box.value]));
}
