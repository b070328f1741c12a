/** An expected failure in words, in the window's language: the wording with its placeholders filled. */
import i18next from 'i18next';
import { failureWording, type FailureKind } from '../../shared/error/catalogue.ts';
import type { Failure } from '../../shared/error/failure.ts';
import { programGone } from '../bridge.ts';
import welsh from './failure-cy.json';
import { showDate } from './format.ts';
import { welshPhrase } from './welsh-phrase.ts';

/** Every kind has its Welsh wording, or this does not compile. */
const welshWordings: Readonly<Record<FailureKind, string>> = welsh;

export function failureText(failure: Failure): string {
  const { kind, detail = {} } = failure;
  if (detail['reason'] === programGone) return i18next.t('gone.title');
  const cy = i18next.language === 'cy';
  const shown = Object.fromEntries(
    Object.entries(detail).map(([name, value]) => {
      // What the script or the rules say comes in both languages: 'message' with 'messageCy' beside it.
      const own = cy ? (detail[`${name}Cy`] ?? value) : value;
      return [name, detailText(name, own)];
    }),
  );
  if (!cy) return failureWording({ ...failure, detail: shown });
  return welshWordings[kind].replace(/\{(\w+)\}/g, (whole, name: string) => String(shown[name] ?? whole));
}

/** Codes by the words that the window has for them, dates day first, the program's own phrases in the window's language. */
function detailText(name: string, value: string | number): string | number {
  if (typeof value === 'number') return value;
  if (name === 'roles')
    return value
      .split(', ')
      .map((role) => word(`role.${role}`, role))
      .join(', ');
  if (name === 'field' || name === 'other') return word(`field.${value}`, value);
  if (name === 'method') return word(`case.methods.${value}`, value);
  if (name === 'serviceState') return word(`service.state.${value}`, value);
  if (name === 'state') return word(`laid.state.${value}`, value);
  if (/^\d{4}-\d{2}-\d{2}/.test(value)) return showDate(value);
  return i18next.language === 'cy' ? welshPhrase(value) : value;
}

const word = (key: string, code: string): string => (i18next.exists(key) ? i18next.t(key) : code);
