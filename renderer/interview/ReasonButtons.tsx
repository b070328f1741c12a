/** The four ways a question stays without an answer, each with its key. */
import { useTranslation } from 'react-i18next';
import { unansweredReasons } from '../../shared/case/event.ts';
import { Button } from '../component/Button.tsx';
import { leaveUnanswered } from './interview-store.ts';

export function ReasonButtons() {
  const { t } = useTranslation();
  return (
    <div
      className="reasons row"
      role="group"
      aria-label={t('interview.unansweredAs')}
      data-reasons=""
      onKeyDown={(event) => {
        const reason = event.altKey ? undefined : unansweredReasons[Number(event.key) - 1];
        if (reason !== undefined) void leaveUnanswered(reason);
      }}
    >
      <span className="small soft">{t('interview.unansweredAs')}</span>
      {unansweredReasons.map((reason, place) => (
        <Button
          key={reason}
          size="small"
          tone="quiet"
          shortcut={`Alt ${place + 1}`}
          onClick={() => void leaveUnanswered(reason)}
        >
          {t(`interview.reason.${reason}`)}
        </Button>
      ))}
    </div>
  );
}
