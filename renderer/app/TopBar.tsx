/** Always there: where you are, how the connection stands, and the way out. */
import { CalendarDays, FileStack, Home, Keyboard, Lock, LogOut, Mailbox, Search, SunMoon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { commandRoles } from '../../shared/claim/role-rights.ts';
import { Button } from '../component/Button.tsx';
import { windowLanguage } from '../text/i18n.ts';
import { appNow, useApp, useHasRole } from './app-store.ts';
import { otherLanguage } from './shell-keys.ts';
import { SyncBadge } from './SyncBadge.tsx';
import { switchTheme } from './theme.ts';

/** `children` are what belongs below its line: the tabs of the open cases. */
export function TopBar({ children }: { readonly children?: ReactNode }) {
  const { t } = useTranslation();
  const screen = useApp((state) => state.screen.name);
  const person = useApp((state) => state.session?.signedIn);
  const demonstration = useApp((state) => state.session?.demonstration ?? false);
  const maySend = useHasRole(commandRoles.sendPapers);
  const { show, showBox, lock, signOut } = appNow();
  return (
    <header className="top" data-region="top">
      <nav className="row" aria-label={t('program')}>
        <span className="brand" aria-hidden="true">
          CMS
        </span>
        <Button
          tone="quiet"
          size="small"
          icon={<Home size={16} />}
          shortcut="Alt S"
          aria-current={screen === 'start' ? 'page' : undefined}
          onClick={() => show({ name: 'start' })}
        >
          {t('top.start')}
        </Button>
        <Button
          tone="quiet"
          size="small"
          icon={<CalendarDays size={16} />}
          aria-keyshortcuts="Alt+Y"
          aria-label={t('top.diary')}
          title={t('top.diary')}
          aria-current={screen === 'diary' ? 'page' : undefined}
          onClick={() => show({ name: 'diary' })}
        />
        <Button
          tone="quiet"
          size="small"
          icon={<FileStack size={16} />}
          shortcut="Alt C"
          aria-current={screen === 'laidQueue' ? 'page' : undefined}
          onClick={() => show({ name: 'laidQueue' })}
        >
          {t('top.laidQueue')}
        </Button>
        {maySend ? (
          <Button
            tone="quiet"
            size="small"
            icon={<Mailbox size={16} />}
            shortcut="Alt M"
            title={t('top.sending')}
            aria-current={screen === 'sending' ? 'page' : undefined}
            onClick={() => show({ name: 'sending' })}
          >
            <span className="visually-hidden">{t('top.sending')}</span>
          </Button>
        ) : null}
        <Button
          tone="quiet"
          size="small"
          icon={<Search size={16} />}
          shortcut="Ctrl K"
          onClick={() => showBox('palette')}
        >
          {t('top.palette')}
        </Button>
        {demonstration ? (
          <span className="tag accent demo" title={t('top.training')}>
            Demo
          </span>
        ) : null}
      </nav>
      <div className="row">
        <SyncBadge />
        <span className="who small">{person?.name}</span>
        <Button
          tone="quiet"
          size="small"
          lang={windowLanguage() === 'en' ? 'cy' : 'en'}
          shortcut="Alt L"
          onClick={otherLanguage}
        >
          {t('language.switchWindow')}
        </Button>
        <Button
          tone="quiet"
          size="small"
          title={t('top.theme')}
          icon={<SunMoon size={16} />}
          shortcut="Alt T"
          onClick={switchTheme}
        >
          <span className="visually-hidden">{t('top.theme')}</span>
        </Button>
        <Button tone="quiet" size="small" icon={<Keyboard size={16} />} shortcut="F1" onClick={() => showBox('keys')}>
          <span className="visually-hidden">{t('top.keys')}</span>
        </Button>
        <Button tone="quiet" size="small" icon={<Lock size={16} />} shortcut="Ctrl L" onClick={() => void lock()}>
          {t('top.lock')}
        </Button>
        <Button
          tone="quiet"
          size="small"
          title={t('top.signOut')}
          icon={<LogOut size={16} />}
          shortcut="Alt Q"
          onClick={() => void signOut()}
        >
          <span className="visually-hidden">{t('top.signOut')}</span>
        </Button>
      </div>
      {children}
    </header>
  );
}
