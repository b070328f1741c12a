/** An expected failure in words, in the window's language: the wording with its placeholders filled. */
import i18next from 'i18next';
import { failureWording } from '../../shared/error/catalogue.ts';
import type { Failure } from '../../shared/error/failure.ts';
import { programGone } from '../bridge.ts';
import welsh from './failure-cy.json';
import { showDate } from './format.ts';

const welshWordings: Readonly<Record<string, string>> = welsh;

export function failureText(failure: Failure): string {
  const { kind, detail = {} } = failure;
  if (detail['reason'] === programGone) return i18next.t('gone.title');
  const cy = i18next.language === 'cy';
  // A check of the script comes with its message in both languages.
  const own = cy && detail['messageCy'] !== undefined ? { ...detail, message: detail['messageCy'] } : detail;
  const shown = Object.fromEntries(Object.entries(own).map(([name, value]) => [name, detailText(name, value)]));
  const wording = cy ? welshWordings[kind] : undefined;
  if (wording === undefined) return failureWording({ ...failure, detail: shown });
  return wording.replace(/\{(\w+)\}/g, (whole, name: string) => String(shown[name] ?? whole));
}

/** Fields by the name that stands over them, dates day first. */
function detailText(name: string, value: string | number): string | number {
  if (typeof value === 'number') return value;
  if (name === 'field') return i18next.exists(`field.${value}`) ? i18next.t(`field.${value}`) : value;
  return /^\d{4}-\d{2}-\d{2}/.test(value) ? showDate(value) : value;
}
