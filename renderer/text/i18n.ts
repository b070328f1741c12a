/** The window's own words. The words of the interview come with its views; these are the buttons and headings around them. */
import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Language } from '../../shared/base/language.ts';
import cy from './cy.json';
import en from './en.json';

const rememberedAs = 'cms-window-language';

/** Starts with the language chosen last on this machine; it is no personal data. */
export function startText(): void {
  const remembered = localStorage.getItem(rememberedAs);
  void i18next.use(initReactI18next).init({
    lng: remembered === 'cy' ? 'cy' : 'en',
    fallbackLng: 'en',
    resources: { en: { translation: en }, cy: { translation: cy } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  document.documentElement.lang = i18next.language;
}

export const windowLanguage = (): Language => (i18next.language === 'cy' ? 'cy' : 'en');

/** The language of the window's own words, for rendering. */
export const useWindowLanguage = (): Language => (useTranslation().i18n.language === 'cy' ? 'cy' : 'en');

/** Switches the window's own words, and remembers it on this machine. */
export function switchWindowLanguage(language: Language): void {
  void i18next.changeLanguage(language);
  localStorage.setItem(rememberedAs, language);
  document.documentElement.lang = language;
}
