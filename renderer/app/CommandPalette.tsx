/** Find a section, a question or an action by a few letters. */
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Modal } from '../component/Modal.tsx';
import { useCommands } from './command.ts';
import { findCommands } from './find-command.ts';

const shownMax = 12;

export function CommandPalette({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [place, setPlace] = useState(0);
  const commands = useCommands();
  const found = useMemo(() => findCommands(commands, text).slice(0, shownMax), [commands, text]);
  const run = (at: number): void => {
    const command = found[at];
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
        aria-activedescendant={found.length === 0 ? undefined : `palette-${place}`}
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
            setPlace((place + step + found.length) % found.length);
          } else if (event.key === 'Enter') {
            event.preventDefault();
            run(place);
          }
        }}
      />
      <div id="palette-list" role="listbox" aria-label={t('palette.title')}>
        {found.map((command, at) => (
          <div
            key={command.id}
            id={`palette-${at}`}
            role="option"
            aria-selected={at === place}
            className="list-item row between"
            onClick={() => run(at)}
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
