/**
 * What has no answer, as a worklist: who sees to it and by when, in the order in which it is due. Used beside the
 * question, in the review, and after the call.
 */
import { useTranslation } from 'react-i18next';
import type { Language } from '../../shared/base/language.ts';
import type { UnansweredView } from '../../shared/contract/view.ts';
import { GapState } from '../component/GapState.tsx';
import { KeyCap } from '../component/KeyCap.tsx';
import { Tag } from '../component/Tag.tsx';
import { showDate } from '../text/format.ts';
import { groupByChase } from './group-by-chase.ts';

export interface UnansweredListProps {
  readonly items: readonly UnansweredView[];
  /** The language of the labels. */
  readonly language: Language;
  /** Opens a question; without it the list is only read. */
  readonly onOpen?: ((item: UnansweredView) => void) | undefined;
  /** Level of the groups' headings: one under that of what the list stands in. */
  readonly level?: 2 | 3;
  /** The key that opens an item, shown before it. */
  readonly keyOf?: ((item: UnansweredView) => string | undefined) | undefined;
  /** Whether an item is the one being answered beside the list. */
  readonly isOpen?: (item: UnansweredView) => boolean;
}

export function UnansweredList({ items, language, onOpen, level = 3, keyOf, isOpen }: UnansweredListProps) {
  const { t } = useTranslation();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className="stack">
      {groupByChase(items).map(({ chase, items: own }) => (
        <section key={`${chase.how} ${chase.by}`} className="stack tight chase-group">
          <Heading className="chase-head">
            {t(`chase.how.${chase.how}`)}
            <span className="soft">
              {chase.by === null ? t('chase.now') : t('interview.byDate', { date: showDate(chase.by) })}
            </span>
            {chase.late ? <Tag tone="error">{t('chase.late')}</Tag> : null}
            <span className="count">{own.length}</span>
          </Heading>
          <ul className="chase-list">
            {own.map((item) => (
              <li
                key={`${item.key}#${item.row ?? ''}`}
                className="chase-item"
                aria-current={isOpen?.(item) === true ? 'true' : undefined}
              >
                <Place item={item} language={language} onOpen={onOpen} shortcut={keyOf?.(item)} />
                <span className="row">
                  <GapState state={item.chase.state} />
                  {item.needed ? <Tag tone="error">{t('interview.needed')}</Tag> : null}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

interface PlaceProps extends Pick<UnansweredListProps, 'language' | 'onOpen'> {
  readonly item: UnansweredView;
  readonly shortcut: string | undefined;
}

function Place({ item, language, onOpen, shortcut }: PlaceProps) {
  if (onOpen === undefined) return <span lang={language}>{item.label}</span>;
  return (
    <button
      type="button"
      className="link small"
      onClick={() => onOpen(item)}
      aria-keyshortcuts={shortcut?.replace(' ', '+')}
    >
      {shortcut === undefined ? null : <KeyCap>{shortcut.length === 1 ? shortcut.toUpperCase() : shortcut}</KeyCap>}{' '}
      <span lang={language}>{item.label}</span>
    </button>
  );
}
