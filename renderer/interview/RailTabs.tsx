/** Below the help: what was left open, and where the case stands. Most answers change nothing of it. */
import { memo } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { InterviewView } from '../../shared/contract/view.ts';
import { NoteList } from '../component/NoteList.tsx';
import { KeyCap } from '../component/KeyCap.tsx';
import { UnansweredList } from '../review/UnansweredList.tsx';
import { openCell } from './interview-store.ts';
import { StandingPanel } from './StandingPanel.tsx';
import { WarningList } from './WarningList.tsx';

type RailTabsProps = Pick<InterviewView, 'unanswered' | 'warnings' | 'notes' | 'standing' | 'language'>;

export const RailTabs = memo(function RailTabs({ unanswered, warnings, notes, standing, language }: RailTabsProps) {
  const { t } = useTranslation();
  // What is simply not asked yet is what the interview is about; the list beside it is what was left.
  const left = unanswered.filter((cell) => cell.reason !== null);
  return (
    <Tabs className="tabs rail-tabs" defaultSelectedKey="gaps">
      <TabList className="tab-list" aria-label={t('interview.standing')}>
        <Tab className="tab" id="gaps">
          {t('interview.toChase')} <span className="count">{left.length}</span>
        </Tab>
        <Tab className="tab" id="notes">
          {t('note.title')} <span className="count">{notes.length}</span>
        </Tab>
        <Tab className="tab" id="standing">
          {t('interview.standing')} <KeyCap>Alt G</KeyCap>
        </Tab>
      </TabList>
      <TabPanel className="tab-panel" id="gaps">
        <h2 className="visually-hidden">{t('interview.toChase')}</h2>
        {left.length === 0 ? (
          <p className="small soft">{t('interview.chaseNone')}</p>
        ) : (
          <UnansweredList
            items={left}
            language={language}
            keyOf={(item) => (item === left[0] ? 'Alt U' : undefined)}
            onOpen={(cell) => void openCell(cell, cell.section)}
          />
        )}
        <WarningList warnings={warnings} language={language} />
      </TabPanel>
      <TabPanel className="tab-panel" id="notes">
        <h2 className="visually-hidden">{t('note.title')}</h2>
        <NoteList notes={notes} language={language} onOpen={(about) => void openCell(about, about.section)} />
      </TabPanel>
      <TabPanel className="tab-panel" id="standing">
        <h2 className="visually-hidden">{t('interview.standing')}</h2>
        <StandingPanel standing={standing} language={language} />
      </TabPanel>
    </Tabs>
  );
});
