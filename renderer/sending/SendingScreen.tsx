/** The day's post, the courier, and messages that wait for a person. */
import { useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Notice } from '../component/Notice.tsx';
import { failureText } from '../text/failure-text.ts';
import { PaperListPanel } from './PaperListPanel.tsx';
import { useSending } from './sending-store.ts';
import { StuckMessages } from './StuckMessages.tsx';

const tabs = ['post', 'courier', 'messages'] as const;

export function SendingScreen() {
  const { t } = useTranslation();
  const failure = useSending((state) => state.failure);
  const [tab, setTab] = useState<(typeof tabs)[number]>('post');
  return (
    <div className="page">
      <h1 tabIndex={-1} data-autofocus="">
        {t('sending.title')}
      </h1>
      {failure === null ? null : (
        <Notice tone="error" live>
          {failureText(failure)}
        </Notice>
      )}
      <Tabs
        className="tabs"
        data-region="sending"
        selectedKey={tab}
        onSelectionChange={(key) => setTab(key as (typeof tabs)[number])}
      >
        <TabList className="tab-list" aria-label={t('sending.title')}>
          {tabs.map((name) => (
            <Tab key={name} id={name} className="tab">
              {t(`sending.${name}`)}
            </Tab>
          ))}
        </TabList>
        <TabPanel id="post" className="tab-panel">
          <PaperListPanel list="post" />
        </TabPanel>
        <TabPanel id="courier" className="tab-panel">
          <PaperListPanel list="courier" />
        </TabPanel>
        <TabPanel id="messages" className="tab-panel">
          <StuckMessages />
        </TabPanel>
      </Tabs>
    </div>
  );
}
