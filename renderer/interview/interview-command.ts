/** What the palette finds while an interview is open. */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../app/app-store.ts';
import { toggleBeside } from '../beside/beside-store.ts';
import { useScreenCommands } from '../app/command.ts';
import type { Command } from '../app/find-command.ts';
import { cellId } from './cell.ts';
import { useQuestionLines } from './question-lines.ts';
import { changeBack } from './change-back.ts';
import {
  askDropCall,
  backToCurrent,
  openCell,
  openSection,
  showNote,
  toggleHelp,
  useInterview,
} from './interview-store.ts';
import { switchLanguage } from './switch-language.ts';
import { openPrevious } from './walk.ts';
import { jumpToUnanswered, jumpToWarning } from './jump.ts';
import { askWhyNow } from './why-store.ts';

export function useInterviewCommands(caseId: string): void {
  const { t } = useTranslation();
  const view = useInterview((state) => state.view);
  const wanted = useApp((state) => state.box === 'palette');
  const lines = useQuestionLines();
  useEffect(() => {
    if (view === null || view.caseId !== caseId || !wanted) return () => undefined;
    const action = (id: string, label: string, run: () => void): Command => ({ id, kind: 'action', label, run });
    useScreenCommands.setState({
      commands: [
        ...view.sections
          .filter((section) => section.onRoute)
          .map(
            (section): Command => ({
              id: `s-${section.section}`,
              kind: 'section',
              label: `${section.section} ${section.title}`,
              run: () => void openSection(section.section),
            }),
          ),
        ...lines.map(
          (line): Command => ({
            id: `q-${cellId(line)}`,
            kind: 'question',
            label: line.label,
            run: () => void openCell(line, line.section),
          }),
        ),
        action('current', t('interview.backToCurrent'), () => void backToCurrent()),
        action('review', t('interview.review'), () => useApp.getState().show({ name: 'review', caseId: view.caseId })),
        action('casework', t('interview.casework'), () =>
          useApp.getState().show({ name: 'case', caseId: view.caseId }),
        ),
        action('why', t('interview.whyAsk'), askWhyNow),
        action('unanswered', t('keys.firstUnanswered'), jumpToUnanswered),
        action('warning', t('keys.firstWarning'), jumpToWarning),
        action('changeBack', t('keys.changeBack'), () => void changeBack()),
        action('help', t('keys.help'), () => void toggleHelp()),
        action('drop', t('interview.dropCall'), () => askDropCall(true)),
        action('beside', t('keys.beside'), toggleBeside),
        action('previous', t('keys.previous'), () => void openPrevious()),
        action('note', t('interview.noteTitle'), showNote),
        action(
          'speak',
          t('language.switch', { language: t(`language.${view.language === 'en' ? 'cy' : 'en'}`) }),
          () => void switchLanguage(),
        ),
      ],
    });
    return () => useScreenCommands.setState({ commands: [] });
  }, [caseId, view, wanted, lines, t]);
}
