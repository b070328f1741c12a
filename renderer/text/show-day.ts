/** A day with its name, as it is said to a customer: 'Mon 08/06'. */
import { windowLanguage } from './i18n.ts';

const names = {
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  cy: ['Sul', 'Llun', 'Maw', 'Mer', 'Iau', 'Gwe', 'Sad'],
} as const;

/** Takes 'YYYY-MM-DD', with or without a time. */
export function showDay(date: string): string {
  const day = new Date(`${date.slice(0, 10)}T00:00:00Z`).getUTCDay();
  return `${names[windowLanguage()][day] ?? ''} ${date.slice(8, 10)}/${date.slice(5, 7)}`;
}

/** The day some days later. */
export const dayAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
