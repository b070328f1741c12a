import { expect, it } from 'vitest';
import { answerWarningCodes, warning } from '../../../../../shared/script/kind/warning.ts';

it('a warning about the kind of an answer speaks both languages', () => {
  for (const code of answerWarningCodes) {
    const { message, messageCy } = warning(code);
    expect(messageCy).toMatch(/\p{L}{3}/u);
    expect(messageCy).not.toBe(message);
  }
});
