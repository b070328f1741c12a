/** The two languages in which a customer hears the interview and reads what is printed. */
export type Language = 'en' | 'cy';

/** Both languages, English first. */
export const languages: readonly Language[] = ['en', 'cy'];
