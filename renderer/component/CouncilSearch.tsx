/** A box with the councils found below it; arrows move, Enter takes. The list stands in the page and covers nothing. */
import { useState } from 'react';
import type { CouncilRow } from '../../shared/contract/council-view.ts';

export interface CouncilSearchProps {
  readonly labelledBy: string;
  readonly describedBy?: string | undefined;
  readonly invalid?: boolean;
  readonly disabled?: boolean;
  readonly start: string;
  /** Nothing is picked by Enter until an arrow or a letter was pressed: what is found is only a choice to offer. */
  readonly unsure?: boolean | undefined;
  readonly found: readonly CouncilRow[];
  readonly onSearch: (text: string) => void;
  readonly onPick: (row: CouncilRow) => void;
}

export function CouncilSearch({
  labelledBy,
  describedBy,
  invalid,
  disabled,
  start,
  unsure,
  found,
  onSearch,
  onPick,
}: CouncilSearchProps) {
  const [place, setPlace] = useState<number | null>(null);
  const first = unsure === true ? -1 : 0;
  const at = Math.min(place ?? first, Math.max(0, found.length - 1));
  return (
    <div className="council">
      <input
        className="input answer-box"
        role="combobox"
        data-autofocus
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
        aria-expanded={found.length > 0}
        aria-controls="council-list"
        aria-autocomplete="list"
        aria-activedescendant={found.length > 0 && at >= 0 ? `council-${at}` : undefined}
        autoComplete="off"
        spellCheck={false}
        maxLength={80}
        defaultValue={start}
        disabled={disabled}
        onInput={(event) => {
          setPlace(null);
          onSearch(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
          if (step !== 0 && found.length > 0) {
            event.preventDefault();
            setPlace(at < 0 && step < 0 ? found.length - 1 : (at + step + found.length) % found.length);
          }
          const row = found[at];
          if (event.key === 'Enter' && !event.repeat && row !== undefined) {
            event.preventDefault();
            onPick(row);
          }
        }}
      />
      <div id="council-list" role="listbox" aria-labelledby={labelledBy} hidden={found.length === 0}>
        {found.map((row, index) => (
          <div
            key={row.code}
            id={`council-${index}`}
            role="option"
            aria-selected={index === at}
            className="list-item row between"
            onClick={() => onPick(row)}
          >
            <span>{row.officialName}</span>
            <span className="small soft">{row.region}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
