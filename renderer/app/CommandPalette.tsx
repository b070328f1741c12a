/** Find a section, a question, an action, a case or a customer by a few letters. */
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Modal } from '../component/Modal.tsx';
import { useCommands } from './command.ts';
import { findCommands } from './find-command.ts';
import { useFoundCases } from './find-case.ts';

const shownMax = 12;

export function CommandPalette({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [place, setPlace] = useState(0);
  const commands = useCommands();
  const cases = useFoundCases(text);
  const found = useMemo(
    () => [...findCommands(commands, text).slice(0, shownMax - cases.length), ...cases],
    [commands, text, cases],
  );
  // Cases come a moment later and take no place away from what is picked.
  const at = Math.min(place, Math.max(0, found.length - 1));
  const run = (index: number): void => {
    const command = found[index];
    if (command === undefined) return;
    onClose();
    command.run();
  };
  return (
    <Modal title={t('palette.title')} onClose={onClose}>
      <input
        className="input"
        role="combobox"
        aria-label={t('palette.hint')}
        placeholder={t('palette.hint')}
        aria-expanded="true"
        aria-controls="palette-list"
        aria-activedescendant={found.length === 0 ? undefined : `palette-${at}`}
        autoFocus
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setText(event.target.value);
          setPlace(0);
        }}
        onKeyDown={(event) => {
          const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
          if (step !== 0 && found.length > 0) {
            event.preventDefault();
            setPlace((at + step + found.length) % found.length);
          } else if (event.key === 'Enter') {
            event.preventDefault();
            run(at);
          }
        }}
      />
      <div id="palette-list" role="listbox" aria-label={t('palette.title')}>
        {found.map((command, index) => (
          <div
            key={command.id}
            id={`palette-${index}`}
            role="option"
            aria-selected={index === at}
            className="list-item row between"
            onClick={() => run(index)}
          >
            <span>{command.label}</span>
            <span className="small soft">{t(`palette.${command.kind}`)}</span>
          </div>
        ))}
      </div>
      {found.length === 0 ? <p className="soft">{t('palette.nothing')}</p> : null}
    </Modal>
  );
}
