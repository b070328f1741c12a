/** Says which screen came up, to those who do not see it, and in the title of the window. Never whose case it is. */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from './app-store.ts';

export function RouteAnnouncement() {
  const { t } = useTranslation();
  const place = useApp(({ session, screen }) => {
    if (session === null || session.signedIn === null || session.store.state !== 'open') return 'signIn';
    return session.locked ? 'locked' : screen.name;
  });
  const words = t(`screen.${place}`);
  useEffect(() => {
    document.title = `${words} - ${t('program')}`;
  }, [words, t]);
  return (
    <p className="visually-hidden" role="status" data-route="">
      {words}
    </p>
  );
}
