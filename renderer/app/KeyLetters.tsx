/**
 * A letter on everything that can be pressed and seen: the letter presses it. So every action has a key, also those in lists
 * that are too long for keys of their own. Any other key leaves.
 */
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { letterCodes } from './letter-code.ts';

interface Place {
  readonly element: HTMLElement;
  readonly code: string;
  readonly left: number;
  readonly top: number;
}

const pressable =
  'button:not(:disabled), a[href], input:not(:disabled, [type=hidden]), select, textarea:not(:disabled), [role=tab], [role=option], summary';

export function KeyLetters({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [places] = useState(findPlaces);
  const [typed, setTyped] = useState('');
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock'].includes(event.key)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const next = typed + event.key.toLowerCase();
      const left = places.filter(({ code }) => code.startsWith(next));
      if (left.length > 0 && left[0]?.code !== next) return setTyped(next);
      onClose();
      if (left[0] !== undefined) pressIt(left[0].element);
    };
    window.addEventListener('keydown', onKey, true);
    window.addEventListener('pointerdown', onClose, true);
    window.addEventListener('resize', onClose);
    return () => {
      window.removeEventListener('keydown', onKey, true);
      window.removeEventListener('pointerdown', onClose, true);
      window.removeEventListener('resize', onClose);
    };
  }, [places, typed, onClose]);
  return createPortal(
    <div className="key-letters">
      <p className="visually-hidden" role="status">
        {t('keys.lettersHint')}
      </p>
      {places.map(({ code, left, top }) =>
        code.startsWith(typed) ? (
          <kbd key={code} className="key-letter" aria-hidden="true" style={{ left, top }}>
            {code.toUpperCase()}
          </kbd>
        ) : null,
      )}
    </div>,
    document.body,
  );
}

/** What can be seen, in reading order; of a box in front of the page only its own. */
function findPlaces(): readonly Place[] {
  const front = [...document.querySelectorAll<HTMLElement>('[role=dialog]')].at(-1) ?? document.body;
  const seen = [...front.querySelectorAll<HTMLElement>(pressable)].flatMap((element) => {
    const { left, top, right, bottom, width } = element.getBoundingClientRect();
    const inside = width > 0 && top >= 0 && left >= 0 && bottom <= innerHeight + 8 && right <= innerWidth + 8;
    if (!inside || !element.checkVisibility()) return [];
    const at = document.elementFromPoint((left + right) / 2, Math.min((top + bottom) / 2, innerHeight - 1));
    return at !== null && (element.contains(at) || at.contains(element)) ? [{ element, left, top }] : [];
  });
  const codes = letterCodes(seen.length);
  return seen.map((one, place) => ({ ...one, code: codes[place] ?? '' }));
}

/** Boxes and lists of choices take the focus, the rest is pressed. */
function pressIt(element: HTMLElement): void {
  element.focus();
  const types = element instanceof HTMLInputElement && !['checkbox', 'radio'].includes(element.type);
  if (!types && !(element instanceof HTMLSelectElement) && !(element instanceof HTMLTextAreaElement)) element.click();
}
